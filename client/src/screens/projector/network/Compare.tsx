import { Fragment, useMemo } from 'react';
import { ChangeLegend } from '../../../boards/network/time/ChangeLegend.tsx';
import { viewOf, type Compared } from '../../../boards/network/time/comparePicture.ts';
import { compareSentences } from '../../../boards/network/time/compareSentences.ts';
import { dayOf } from '../../../boards/network/time/dates.ts';
import { useCompared } from '../../../boards/network/time/useCompared.ts';
import { useSnapshot } from '../../../boards/network/time/useSnapshot.ts';
import { SaidWords } from '../../../boards/network/reading/SaidWords.tsx';
import type { Network } from '@facet/shared/boards/network/shape.ts';
import { leadText } from '../../../leadText.ts';
import { networkText } from '../../../networkText.ts';
import { Icon } from '../../../ui/Icon.tsx';
import styles from './Compare.module.css';
import type { ShownMap } from './GroupMap.tsx';
import { SortsLegend } from './Legends.tsx';
import { MapFrame } from './MapFrame.tsx';
import { Sentence } from './Sentence.tsx';
import { useWallBoard } from './useWallBoard.ts';
import { WallMap } from './wall/WallMap.tsx';

const words = leadText.projector.kinds.network;

interface CompareProps extends ShownMap {
  before: string;
  /** A copy, or `now`. */
  after: string;
}

/** Two dated copies of a map in one picture, or one and the map as it is: what came, what went, what was wished for. */
export function Compare({ activity, seat, scope, owner, title, before, after }: CompareProps) {
  const first = useSnapshot(seat.secret, activity.id, before);
  const second = useSnapshot(seat.secret, activity.id, after === 'now' ? null : after);
  const now = useWallBoard(seat, activity, scope, owner);
  const earlier = first.copy?.network ?? null;
  const newer = after === 'now' ? (now?.network ?? null) : (second.copy?.network ?? null);
  const nameOf = (id: string): string => {
    const info = activity.snapshots.find((s) => s.id === id);
    return info === undefined ? networkText.time.now : info.name || dayOf(info.at);
  };
  const names = (
    <span className={styles['names']}>
      <bdi>{nameOf(before)}</bdi> <Icon name="arrowRight" size="0.9em" /> <bdi>{nameOf(after)}</bdi>
    </span>
  );
  if (earlier === null || newer === null)
    return (
      <MapFrame title={title} who={names} said={null} counts={null}>
        <div aria-busy />
      </MapFrame>
    );
  return <Both board={`${activity.id}/${scope}/${owner}`} before={earlier} after={newer} names={names} />;
}

function Both({
  board,
  before,
  after,
  names,
}: {
  board: string;
  before: Network;
  after: Network;
  names: React.ReactNode;
}) {
  const { both, at } = useCompared(before, after);
  const said = useMemo(() => compareSentences(both), [both]);
  const view = useMemo(() => (at === null ? null : viewOf(both, at)), [both, at]);
  const changes = useMemo(() => ({ ties: both.looks, nodes: both.changes }), [both]);
  return (
    <MapFrame
      title={networkText.time.heading}
      tall
      who={names}
      sorts={view === null ? null : <SortsLegend nodes={view.nodes} />}
      said={
        <Sentence icon="clock">
          {said.map((s) => (
            <Fragment key={s.key}>
              <SaidWords said={s.said} />{' '}
            </Fragment>
          ))}
        </Sentence>
      }
      lines={
        <div className={styles['legend']}>
          <ChangeLegend both={both} />
        </div>
      }
      counts={words.nodesAndTies(...later(both))}
    >
      {view === null ? (
        <div aria-busy />
      ) : (
        <WallMap board={board} view={view} label={networkText.time.map} changes={changes} />
      )}
    </MapFrame>
  );
}

/** How much is on the later of the two. */
function later({ nodes, ties, changes, looks }: Compared): [number, number] {
  const gone = [...changes.values()].filter((c) => c === 'gone').length;
  const off = [...looks.values()].filter((l) => l === 'gone' || l === 'dropped').length;
  return [nodes.length - gone, ties.length - off];
}
