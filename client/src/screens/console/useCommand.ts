import type { Refusal } from '@facet/shared/session/refusals.ts';
import type { WireCommand } from '@facet/shared/session/commands.ts';
import { useCallback, useRef, useState } from 'react';
import { send } from '../../session/connection.ts';
import { text } from '../../text.ts';
import { announce } from '../../ui/announcer.ts';

export type No = Refusal | 'offline';

export interface Command {
  /** Sends; true once the server has taken it. A second press while the first is under way does nothing. */
  run: (command: WireCommand) => Promise<boolean>;
  /** The same for anything that answers like a command. */
  ask: <T>(
    what: () => Promise<{ ok: true; value?: T } | { ok: false; refusal: No }>,
  ) => Promise<T | true | null>;
  busy: boolean;
  /** Why the last press did nothing; null where it did something. */
  refusal: No | null;
  clear: () => void;
}

/** A button's way to the server: nothing a facilitator presses ever fails without a word. Show `refusal` near the button. */
export function useCommand(): Command {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<No | null>(null);
  const under = useRef(false);
  const ask = useCallback<Command['ask']>(async (what) => {
    if (under.current) return null;
    under.current = true;
    setBusy(true);
    const answer = await what();
    under.current = false;
    setBusy(false);
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok) return answer.value ?? true;
    announce(text.refusals[answer.refusal], 'alert');
    return null;
  }, []);
  const run = useCallback(async (command: WireCommand) => (await ask(() => send(command))) !== null, [ask]);
  const clear = useCallback(() => setRefusal(null), []);
  return { run, ask, busy, refusal, clear };
}
