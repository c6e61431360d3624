import type { Hello } from '@facet/shared/protocol/sessionWire.ts';
import { useSession } from './store.ts';

/** Which life of the server's data this page knows of; see docs/API.md, Epochs. */
export interface Epochs {
  /** The epoch as far as it is known; null where it is not, or the server has said that it is another. */
  now: () => string | null;
  /** Calls once when an epoch is told, at once where one is known. Returns how to stop waiting. */
  next: (then: (epoch: string) => void) => () => void;
  /** The server has said that its data are not of `epoch`. */
  isNot: (epoch: string) => void;
}

/** A hello that the server has overtaken: a board's line may hear of other data before the session's does. */
let overtaken: Hello | null = null;

const known = (hello: Hello | null): string | null =>
  hello === null || hello === overtaken ? null : hello.epoch;

/** As the session's line was told it. */
export const epochs: Epochs = {
  now: () => known(useSession.getState().hello),
  next: (then) => {
    let off: () => void = () => undefined;
    const look = (): void => {
      const epoch = epochs.now();
      if (epoch === null) return;
      off();
      then(epoch);
    };
    off = useSession.subscribe(look);
    look();
    return () => off();
  },
  isNot: (epoch) => {
    const { hello } = useSession.getState();
    if (hello?.epoch === epoch) overtaken = hello;
  },
};
