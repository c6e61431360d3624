import { boardName } from '@facet/shared/boards/address.ts';
import { union, type Contribution } from '@facet/shared/boards/network/combine.ts';
import { NOTHING_GIVEN, readNetwork, startFrom } from '@facet/shared/boards/network/networkDoc.ts';
import { useState } from 'react';
import type { Board } from '../../../boards/connection.ts';
import { leaseBoard, type Lease } from '../../../boards/openBoards.ts';
import { useBoard, useDoc } from '../../../boards/useBoard.ts';
import { digestKey, useSession } from '../../../session/store.ts';
import { text } from '../../../text.ts';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import type { Lead } from '../lead.ts';
import stage from '../stages/Stage.module.css';
import { mapOf } from './digest.ts';

const words = text.networkLead.deciding;
const WAIT_MS = 15_000;
const hasStarted = (board: Board): boolean => board.doc.getMap('talk').get('start') === 'union';

/** Puts the groups' maps under the whole room's, once; gone where the room has begun with them. */
export function StartWhole({ lead }: { lead: Lead }) {
  const { session, activity, secret, groups } = lead;
  const whole = useBoard(boardName({ session, activity: activity.id, scope: 'whole', owner: '' }), secret);
  const started = useDoc(whole?.board ?? null, hasStarted);
  const given = useSession((s) => s.networks[activity.id]?.given ?? NOTHING_GIVEN);
  const digests = useSession((s) => s.groupDigests);
  const [state, setState] = useState<'idle' | 'fetching' | 'failed'>('idle');
  const drawn = groups.filter((g) => (mapOf(digests[digestKey(activity.id, g.id)])?.nodes ?? 0) > 0);
  if (whole === null || whole.status === 'loading' || started !== false) return null;
  if (drawn.length === 0) return <p>{words.nothing}</p>;

  const start = async (): Promise<void> => {
    setState('fetching');
    announce(words.starting);
    const leases = drawn.map((g) => ({
      drawer: g.id,
      lease: leaseBoard(boardName({ session, activity: activity.id, scope: 'group', owner: g.id }), secret),
    }));
    const maps = await Promise.all(
      leases.map(async ({ drawer, lease }): Promise<Contribution | null> => {
        const board = await here(lease);
        return board === null ? null : { drawer, network: readNetwork({ doc: board.doc, given }) };
      }),
    );
    const all = maps.filter((m) => m !== null);
    // A start without one group's map would look as if that group had drawn nothing.
    if (all.length === drawn.length) {
      startFrom(whole.board.doc, union(all, new Set(given.nodes.map((n) => n.id))));
      announce(words.started);
      setState('idle');
    } else setState('failed');
    for (const { lease } of leases) lease.release();
  };
  return (
    <div>
      <Button
        look="strong"
        icon="group"
        aria-disabled={state === 'fetching'}
        onClick={() => state !== 'fetching' && void start()}
      >
        {state === 'fetching' ? words.starting : words.start}
      </Button>
      <p className={stage['quiet']}>{words.startMore(drawn.length)}</p>
      {state === 'failed' ? <p role="alert">{words.startFailed}</p> : null}
    </div>
  );
}

/** The board once it has come, null where it does not. */
function here(lease: Lease): Promise<Board | null> {
  const board = lease.board();
  return new Promise((found) => {
    const look = (): void => {
      const { status } = board.state();
      if (status === 'closed') end(null);
      else if (status !== 'loading') end(board);
    };
    const limit = setTimeout(() => end(null), WAIT_MS);
    const stop = board.subscribe(look);
    function end(came: Board | null): void {
      stop();
      clearTimeout(limit);
      found(came);
    }
    look();
  });
}
