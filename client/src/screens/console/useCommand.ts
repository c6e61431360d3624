import type { Refusal } from '@facet/shared/session/refusals.ts';
import type { WireCommand } from '@facet/shared/session/commands.ts';
import { useCallback, useRef, useState } from 'react';
import { create } from 'zustand';
import { send } from '../../session/connection.ts';
import { useSession } from '../../session/store.ts';
import { text } from '../../text.ts';
import { announce } from '../../ui/announcer.ts';
import { situation } from './situation.ts';

export type No = Refusal | 'offline';

export interface Command {
  /** Sends; true once the server has taken it. A second press while the first is under way does nothing. */
  run: (command: WireCommand) => Promise<boolean>;
  /** The same for anything that answers like a command. */
  ask: <T>(
    what: () => Promise<{ ok: true; value?: T } | { ok: false; refusal: No }>,
  ) => Promise<T | true | null>;
  busy: boolean;
  /** Why the last press did nothing; null where it did something, once the situation is another, and after any other press. */
  refusal: No | null;
}

/** The one refusal on the page, near the button (`by`) that was refused. */
const useLastRefusal = create<{ by: symbol | null; refusal: No | null; situation: string }>()(() => ({
  by: null,
  refusal: null,
  situation: '',
}));

/** A button's way to the server: nothing a facilitator presses ever fails without a word. Show `refusal` near the button. */
export function useCommand(): Command {
  const [busy, setBusy] = useState(false);
  const [me] = useState(() => Symbol('command'));
  const under = useRef(false);
  const now = useSession(situation);
  const refusal = useLastRefusal((last) => (last.by === me && last.situation === now ? last.refusal : null));
  const ask = useCallback<Command['ask']>(
    async (what) => {
      if (under.current) return null;
      under.current = true;
      setBusy(true);
      useLastRefusal.setState({ by: null, refusal: null });
      const answer = await what();
      under.current = false;
      setBusy(false);
      if (answer.ok) return answer.value ?? true;
      useLastRefusal.setState({
        by: me,
        refusal: answer.refusal,
        situation: situation(useSession.getState()),
      });
      announce(text.refusals[answer.refusal], 'alert');
      return null;
    },
    [me],
  );
  const run = useCallback(async (command: WireCommand) => (await ask(() => send(command))) !== null, [ask]);
  return { run, ask, busy, refusal };
}
