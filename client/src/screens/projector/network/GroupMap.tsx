import type { Scope } from '@facet/shared/boards/address.ts';
import type { ActivityView } from '@facet/shared/session/views.ts';
import type { ReactNode } from 'react';
import { SaidWords } from '../../../boards/network/reading/SaidWords.tsx';
import type { Backing } from '../../../boards/network/view.ts';
import { leadText } from '../../../leadText.ts';
import type { WallSeat } from '../kinds.ts';
import { LinesLegend, SortsLegend } from './Legends.tsx';
import { MapFrame } from './MapFrame.tsx';
import { Sentence } from './Sentence.tsx';
import { useWallBoard } from './useWallBoard.ts';
import { useWallReading } from './useWallReading.ts';
import { WallMap } from './wall/WallMap.tsx';
import styles from './GroupMap.module.css';

const words = leadText.projector.kinds.network;
const NOBODY: ReadonlySet<string> = new Set();

export interface ShownMap {
  activity: ActivityView;
  seat: WallSeat;
  scope: Scope;
  owner: string;
  title: ReactNode;
}

interface GroupMapProps extends ShownMap {
  who?: ReactNode;
  backing?: Backing | null;
  /** What was agreed: it stands where the sentence would, until something is pointed at. */
  agreed?: string | null;
  aside?: ReactNode;
}

/** A board's map on the wall with the sentence pointed at, or the one most worth saying. */
export function GroupMap(props: GroupMapProps) {
  const { activity, seat, scope, owner, title, who, backing = null, agreed = null, aside } = props;
  const model = useWallBoard(seat, activity, scope, owner);
  const view = model?.view ?? null;
  const reading = useWallReading(view, activity.spot);
  const showsAgreed = agreed !== null && reading?.pointed !== true;
  return (
    <MapFrame
      title={title}
      who={who}
      aside={aside}
      sorts={view === null ? null : <SortsLegend nodes={view.nodes} />}
      said={
        showsAgreed ? (
          <Sentence icon="checks" agreed>
            <strong>{words.agreed}</strong> <bdi>{agreed}</bdi>
          </Sentence>
        ) : reading === null ? null : (
          <Sentence icon={reading.pointed ? 'hand' : 'lightbulb'}>
            <SaidWords said={reading.said} />
          </Sentence>
        )
      }
      lines={view === null ? null : <LinesLegend ties={view.ties} backing={backing} />}
      counts={view === null ? null : words.nodesAndTies(view.nodes.length, view.ties.length)}
    >
      {view === null ? (
        <div aria-busy />
      ) : view.nodes.length === 0 ? (
        <p className={styles['none']}>{words.wholeNone}</p>
      ) : (
        <WallMap
          board={`${activity.id}/${scope}/${owner}`}
          view={view}
          label={words.map}
          backing={backing}
          lit={reading?.lit ?? null}
          ringed={showsAgreed ? NOBODY : (reading?.ringed ?? NOBODY)}
        />
      )}
    </MapFrame>
  );
}
