import { CHECK_SOCKET_PATH } from '@facet/shared/protocol/check.ts';
import { lookAtPages, lookAtStorage } from './deviceLook.ts';
import type { Finding } from './findings.ts';
import { lookAtPolling } from './pollingLook.ts';
import { lookAtServer } from './serverLook.ts';
import { lookAtSocket, lookHowLong, openTalk } from './socketLook.ts';

/** Longer than filters wait that cut "after a minute". */
export const LASTING_S = 75;

/**
 * Looks at everything once, each told as it is found. `lasted` counts the seconds a WebSocket has been held open.
 * Returns how to stop.
 */
export function runCheck(found: (finding: Finding) => void, lasted: (seconds: number) => void): () => void {
  let over = false;
  let end = (): void => undefined;
  const tell = (finding: Finding): void => {
    if (!over) found(finding);
  };
  const sockets = async (): Promise<void> => {
    const talk = await openTalk(`${location.origin.replace(/^http/, 'ws')}${CHECK_SOCKET_PATH}`);
    end = () => talk?.close();
    if (over) return end();
    const first = await lookAtSocket(talk);
    tell(first);
    const usable = talk !== null && (first.is === 'fine' || first.is === 'held');
    tell(
      usable
        ? await lookHowLong(talk, LASTING_S, (seconds) => over || lasted(seconds))
        : { look: 'lasting', is: 'none' },
    );
    end();
  };
  const all = async (): Promise<void> => {
    for (const finding of await lookAtServer({ https: location.protocol === 'https:' })) tell(finding);
    tell(await lookAtStorage());
    tell(await lookAtPages());
  };
  void all();
  void sockets();
  void lookAtPolling(location.origin).then(tell);
  return () => {
    over = true;
    end();
  };
}
