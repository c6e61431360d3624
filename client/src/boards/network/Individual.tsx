import { boardName } from '@facet/shared/boards/address.ts';
import { setOwn } from '@facet/shared/boards/network/networkDoc.ts';
import { networkText } from '../../networkText.ts';
import { text } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { Band } from '../../ui/Shell.tsx';
import { BoardGate } from '../BoardGate.tsx';
import { SavedIndicator } from '../SavedIndicator.tsx';
import type { StageProps } from '../stageProps.ts';
import { MapBench } from './bench/MapBench.tsx';
import { OwnPanel } from './OwnPanel.tsx';
import { useMapBoard } from './useMapBoard.ts';

/** Alone and in private: one's own map. Once that step has closed, to look at. */
export function Individual({ session, activity, you, secret, top, notice }: StageProps<'network'>) {
  const name = boardName({ session, activity: activity.id, scope: 'individual', owner: you });
  const { plan, open, ready: drawable } = useMapBoard(activity.id, name, secret);
  const words = networkText.own;
  const shared = activity.shared.includes(you);
  const paper = shared ? 'group' : 'own';
  const canWrite = activity.stage.at === 'individual';
  const band = (
    <Band
      paper={paper}
      who={shared ? words.shared : text.band.own}
      more={shared ? words.sharedMore : text.band.ownMore}
      saved={<SavedIndicator open={open} />}
    />
  );

  if (drawable === null)
    return (
      <BoardGate
        open={open}
        paper={paper}
        top={top('draw')}
        band={band}
        notice={notice}
        stage={activity.stage.at}
      />
    );
  const { map, model } = drawable;
  const { ready } = model.network;
  const setReady = (to: boolean): void => {
    setOwn(map.doc, 'read', true);
    setOwn(map.doc, 'ready', to);
  };
  return (
    <MapBench
      key={map.doc.guid}
      open={drawable.open}
      map={map}
      model={model}
      plan={plan}
      paper={paper}
      top={top('draw')}
      band={band}
      notice={notice}
      title={activity.question}
      label={words.label}
      fileTitle={words.fileTitle}
      canWrite={canWrite}
      me={model.network.me}
      panel={{
        title: words.panel,
        button: words.panelButton,
        content: (bench) => <OwnPanel bench={bench} plan={plan} canWrite={canWrite} />,
      }}
      foot={() =>
        !canWrite
          ? { done: words.closed, next: words.closedMore }
          : ready
            ? {
                done: words.readyDone,
                next: words.readyMore,
                actions: <Button onClick={() => setReady(false)}>{words.notReady}</Button>,
              }
            : {
                addIsNext: true,
                actions:
                  model.drawn.ties.length === 0 ? null : (
                    <Button icon="check" onClick={() => setReady(true)}>
                      {words.ready}
                    </Button>
                  ),
              }
      }
    />
  );
}
