import { boardName } from '@facet/shared/boards/address.ts';
import { startEmpty, startFrom } from '@facet/shared/boards/network/networkDoc.ts';
import { useState } from 'react';
import { useSession } from '../../session/store.ts';
import { networkText } from '../../networkText.ts';
import { text } from '../../text.ts';
import { Band } from '../../ui/Shell.tsx';
import { BoardGate } from '../BoardGate.tsx';
import { SavedIndicator } from '../SavedIndicator.tsx';
import type { StageProps } from '../stageProps.ts';
import { MapBench } from './bench/MapBench.tsx';
import { AgreedCard } from './AgreedCard.tsx';
import { Closed } from './Closed.tsx';
import { MergePanel } from './MergePanel.tsx';
import { ReadingList } from './reading/ReadingList.tsx';
import { useMapBoard } from './useMapBoard.ts';
import { useWholeBacking } from './useWholeBacking.ts';
import { WholeStart } from './WholeStart.tsx';

/** The whole room: while it makes one map and decides, and after the end. */
export function Whole(props: StageProps<'network'>) {
  return props.activity.stage.at === 'closed' ? <Closed {...props} /> : <Deciding {...props} />;
}

function Deciding({ session, activity, secret, leads, top, notice }: StageProps<'network'>) {
  const name = boardName({ session, activity: activity.id, scope: 'whole', owner: '' });
  const { plan, open, ready } = useMapBoard(activity.id, name, secret);
  const digest = useSession((s) => s.wholeDigests[activity.id]) ?? null;
  const backing = useWholeBacking(digest);
  const [starting, setStarting] = useState(false);
  const words = networkText.whole;
  const canWrite = activity.stage.at === 'whole' && (activity.wholeWrite === 'everyone' || leads === true);
  const band = (
    <Band
      paper="whole"
      who={text.whole.who}
      more={text.whole.whoMore}
      saved={<SavedIndicator open={open} />}
    />
  );

  if (ready === null)
    return (
      <BoardGate
        open={open}
        paper="whole"
        top={top('decide')}
        band={band}
        notice={notice}
        stage={activity.stage.at}
      />
    );
  const { map, model } = ready;
  const begun = model.network.start !== null || model.drawn.ties.length > 0;
  return (
    <MapBench
      key={map.doc.guid}
      open={ready.open}
      map={map}
      model={model}
      plan={plan}
      paper="whole"
      top={top('decide')}
      band={band}
      notice={notice}
      title={activity.question}
      label={words.label}
      fileTitle={words.fileTitle}
      canWrite={canWrite}
      backing={begun ? backing : null}
      panel={{
        title: words.panel,
        button: words.panelButton,
        content: (bench) => (
          <>
            {activity.decision === null ? null : <AgreedCard decision={activity.decision} />}
            {canWrite ? (
              <MergePanel
                bench={bench}
                shared={null}
                canWrite
                nameOf={() => ''}
                onStart={leads === true ? () => setStarting(true) : null}
              />
            ) : (
              <ReadingList view={bench.view} spot={bench.spot} onPoint={bench.point} />
            )}
          </>
        ),
      }}
      begin={(bench) =>
        starting || !begun ? (
          canWrite ? (
            <WholeStart
              session={session}
              activity={activity}
              secret={secret}
              plan={plan}
              chosen={model.network.start}
              startFrom={(union) => bench.moves.doing(words.didStart, () => startFrom(map.doc, union))}
              startEmpty={() => bench.moves.doing(words.didStart, () => startEmpty(map.doc))}
              onDone={() => setStarting(false)}
            />
          ) : (
            <p>{words.notBegun}</p>
          )
        ) : null
      }
      foot={() => ({
        next: activity.wholeWrite === 'everyone' ? words.open : canWrite ? words.leads : words.read,
      })}
    />
  );
}
