import { randomBytes } from 'node:crypto';
import { createClient, RESP_TYPES } from '@redis/client';
import type { Bus } from './port.ts';
import { Topics } from './topics.ts';

export interface RedisBusOptions {
  /** As in `redis://user:password@host:6379`. */
  url: string;
  /** The bus was lost or cannot be reached; told once until it is back. */
  onDown?: (error: unknown) => void;
  /** Tests wait less. */
  retryMs?: number;
}

const CHANNEL = 'facet/';
/** Each message begins with who published it, since Redis gives publishers their own back. */
const ID_BYTES = 8;
const MOST_RETRY_MS = 2000;
const CONNECT_MS = 3000;
/** A Redis that answers nothing for so long is taken for lost. */
const SILENT_MS = 12_000;
const PING_MS = 4000;
/** What may be on its way to a Redis that is slow to take it; more is dropped, as it were down. */
const MOST_UNSENT = 8 * 1024 * 1024;

/** Joins the bus of one Redis or Valkey. Does not wait for it: until it is reached, and whenever it is lost, hints are lost. */
export function openRedisBus({ url, onDown = () => undefined, retryMs = 100 }: RedisBusOptions): Bus {
  const id = randomBytes(ID_BYTES);
  const topics = new Topics();
  const asking = new Map<string, Promise<void>>();
  const backs = new Set<() => void>();
  let unsent = 0;
  let wasUp = false;
  let toldDown = false;
  let closed = false;

  const client = (offlineQueue: boolean) =>
    createClient({
      url,
      disableOfflineQueue: !offlineQueue,
      pingInterval: PING_MS,
      commandOptions: { typeMapping: { [RESP_TYPES.BLOB_STRING]: Buffer } },
      socket: {
        connectTimeout: CONNECT_MS,
        socketTimeout: SILENT_MS,
        // Of many servers that lost it at the same moment, not all come back at the same moment.
        reconnectStrategy: (tries) =>
          Math.min(MOST_RETRY_MS, retryMs * 2 ** Math.min(tries, 10)) * (0.5 + Math.random()),
      },
    });
  // A connection that subscribes can do nothing else.
  const out = client(false);
  const heard = client(true);

  const hear = (message: Buffer, channel: Buffer): void => {
    if (id.equals(message.subarray(0, ID_BYTES))) return;
    topics.tell(channel.toString().slice(CHANNEL.length), message.subarray(ID_BYTES));
  };
  const isUp = (): boolean => !closed && out.isReady && heard.isReady;

  /** One request about a topic at a time: asked for again while its end is under way, it would not be heard. */
  function ask(topic: string): Promise<void> {
    const asked = (asking.get(topic) ?? Promise.resolve()).then(async () => {
      try {
        if (topics.has(topic)) await heard.subscribe(CHANNEL + topic, hear, true);
        else await heard.unsubscribe(CHANNEL + topic);
      } catch {
        // Lost meanwhile: all topics are asked for again once it is back.
      }
      if (asking.get(topic) === asked) asking.delete(topic);
    });
    asking.set(topic, asked);
    return asked;
  }

  async function back(): Promise<void> {
    if (!isUp() || wasUp) return;
    wasUp = true;
    toldDown = false;
    await Promise.all([...topics.names()].map(ask));
    for (const tell of backs) tell();
  }
  function lost(error: unknown): void {
    wasUp = false;
    if (toldDown || closed) return;
    toldDown = true;
    onDown(error);
  }
  for (const one of [out, heard]) {
    one.on('ready', () => void back());
    one.on('error', lost);
    one.on('reconnecting', () => lost(new Error('Redis closed the connection')));
    one.connect().catch(lost);
  }

  return {
    publish(topic, message) {
      const size = message.length;
      if (!isUp() || unsent + size > MOST_UNSENT) return;
      unsent += size;
      const sent = (): void => void (unsent -= size);
      try {
        out.publish(CHANNEL + topic, Buffer.concat([id, message])).then(sent, sent);
      } catch {
        sent();
      }
    },
    subscribe(topic, tell, ready) {
      const isNew = topics.add(topic, tell);
      if (heard.isReady) {
        if (isNew || asking.has(topic)) void ask(topic).then(ready);
        else ready?.();
      }
      return () => {
        if (topics.remove(topic, tell) && heard.isReady) void ask(topic);
      };
    },
    get up() {
      return isUp();
    },
    onBack(tell) {
      backs.add(tell);
      return () => backs.delete(tell);
    },
    close() {
      closed = true;
      topics.clear();
      for (const one of [out, heard]) one.destroy();
      return Promise.resolve();
    },
  };
}
