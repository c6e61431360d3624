import { boardName } from '@facet/shared/boards/address.ts';
import { startEmpty, startFrom } from '@facet/shared/boards/network/networkDoc.ts';
import { CLAIMS } from '@facet/shared/boards/network/merge.ts';
import { agreeOn, changeTie } from '@facet/shared/boards/network/networkTiesDoc.ts';
import { withoutWords } from '@facet/shared/boards/network/words.ts';
import { useCallback, useMemo, useState } from 'react';
import { send } from '../../session/connection.ts';
import { networkText } from '../../networkText.ts';
import { text } from '../../text.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { Shell } from '../../ui/Shell.tsx';
import { BoardGate } from '../BoardGate.tsx';
import { GroupBand } from '../GroupBand.tsx';
import { groupOfSeat, namesOf } from '../members.ts';
import type { StageProps } from '../stageProps.ts';
import { useTakesPart } from '../tookPart.ts';
import { MapBench } from './bench/MapBench.tsx';
import { useSupport } from './merge/useSupport.ts';
import { StartPanel } from './merge/StartPanel.tsx';
import { SupportPanel } from './merge/SupportPanel.tsx';
import { MergePanel } from './MergePanel.tsx';
import { useHere } from './useHere.ts';
import { contributionsOf, useSharedMaps } from './useSharedMaps.ts';
import { useMapBoard } from './useMapBoard.ts';

/** The group's one map, live, made of what its members drew. */
export function Agree(props: StageProps<'network'>) {
  const { session, activity, you, secret, top, notice, goTo } = props;
  const group = groupOfSeat(activity, you);
  useTakesPart(activity, you, group !== null);
  const name =
    group === null ? null : boardName({ session, activity: activity.id, scope: 'group', owner: group.id });
  const { plan, open, model: seen, ready } = useMapBoard(activity.id, name, secret);
  const members = useSharedMaps(session, activity, plan.given, you, secret);
  const own = useMemo(() => contributionsOf(members), [members]);
  const bare = useMemo(() => own.map(withoutWords), [own]);
  const shared = useSupport(seen?.network ?? EMPTY, own, plan);
  const here = useHere(open?.board ?? null, you);
  const names = useMemo(() => namesOf(activity), [activity]);
  const nameOf = useCallback((seat: string) => names.get(seat) ?? networkText.words.someone, [names]);
  const [refused, setRefused] = useState<string | null>(null);
  const [starting, setStarting] = useState(false);
  const words = networkText.group;

  if (group === null)
    return (
      <Shell paper="none" top={top('merge')} notice={notice}>
        <div style={{ padding: 'var(--s5)' }}>
          <h1>{text.agree.noGroup}</h1>
          <p>{text.agree.noGroupMore}</p>
        </div>
      </Shell>
    );
  const band = <GroupBand group={group} open={open} here={here} phone={false} />;
  if (ready === null)
    return (
      <BoardGate
        open={open}
        paper="group"
        top={top('merge')}
        band={band}
        notice={notice}
        stage={activity.stage.at}
      />
    );
  const { map, model } = ready;
  const canWrite = activity.stage.at === 'groups';
  const setReady = async (done: boolean): Promise<void> => {
    const answer = await send({
      type: 'setGroupReady',
      activity: activity.id,
      group: group.id,
      ready: done,
    });
    const sorry = answer.ok ? null : text.refusals[answer.refusal];
    setRefused(sorry);
    if (sorry !== null) announce(sorry, 'alert');
  };
  const ours = (
    <Button icon="users" onClick={() => goTo('share')}>
      {words.ourMaps}
    </Button>
  );
  const begun = model.network.start !== null || model.drawn.ties.length > 0;
  return (
    <MapBench
      key={map.doc.guid}
      open={ready.open}
      map={map}
      model={model}
      plan={plan}
      paper="group"
      top={top('merge')}
      band={band}
      notice={notice}
      title={words.title(group.name, activity.question)}
      label={words.label(group.name)}
      fileTitle={words.fileTitle(group.name)}
      canWrite={canWrite}
      backing={begun ? (shared?.backing ?? null) : null}
      panel={{
        title: words.panel,
        button: words.panelButton,
        content: (bench) => (
          <MergePanel
            bench={bench}
            shared={shared}
            canWrite={canWrite}
            nameOf={nameOf}
            onStart={canWrite ? () => setStarting(true) : null}
          />
        ),
      }}
      about={(bench, what) => (
        <SupportPanel
          shared={shared}
          view={bench.view}
          selection={what}
          nameOf={nameOf}
          you={you}
          {...(canWrite
            ? {
                onSettle: (a, b, change) =>
                  bench.moves.doing(words.didSettle, () => {
                    changeTie(map, a, b, change);
                    agreeOn(
                      map,
                      a,
                      b,
                      CLAIMS.filter((claim) => claim in change),
                    );
                  }),
              }
            : {})}
        />
      )}
      begin={(bench) =>
        canWrite && (starting || !begun) ? (
          <StartPanel
            contributions={bare}
            plan={plan}
            chosen={model.network.start}
            missing={members.filter((m) => !m.shared && !m.left).map((m) => m.name)}
            startFrom={(union) => bench.moves.doing(words.didStart, () => startFrom(map.doc, union))}
            startEmpty={() => bench.moves.doing(words.didStart, () => startEmpty(map.doc))}
            onDone={() => setStarting(false)}
          />
        ) : null
      }
      foot={(bench) => {
        if (!canWrite) return { done: words.closed, next: words.closedMore, actions: ours };
        if (group.ready)
          return {
            done: words.readyDone,
            next: refused ?? undefined,
            actions: (
              <>
                {ours}
                <Button onClick={() => void setReady(false)}>{words.notReady}</Button>
              </>
            ),
          };
        return {
          ...(refused === null ? {} : { next: refused }),
          addIsNext: bench.view.ties.length === 0,
          actions: (
            <>
              {ours}
              {bench.view.ties.length === 0 ? null : (
                <Button look="next" icon="check" onClick={() => void setReady(true)}>
                  {words.ready}
                </Button>
              )}
            </>
          ),
        };
      }}
    />
  );
}

/** What stands for a map that is still on its way. */
const EMPTY = {
  nodes: [],
  ties: [],
  aliases: [],
  apart: [],
  read: false,
  ready: false,
  me: null,
  agreed: [],
  talk: { turn: null, spoken: [], node: null },
  start: null,
};
