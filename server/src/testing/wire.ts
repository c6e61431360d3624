import type { CommandAck, ServerToClient } from '@facet/shared/protocol/sessionWire.ts';
import { PROTOCOL_VERSION } from '@facet/shared/protocol/version.ts';
import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';

type Events = { [E in keyof ServerToClient]: Parameters<ServerToClient[E]>[0] };
type Name = keyof Events;

/** A raw socket.io client that keeps all it receives. */
export interface WireClient {
  socket: Socket;
  /** Every event received, in order. */
  events: { name: Name; value: unknown }[];
  /** Everything received, as it came over the wire. */
  bytes: string[];
  of: <N extends Name>(name: N) => Events[N][];
  last: <N extends Name>(name: N) => Events[N] | undefined;
  /** The first event of this name, received or still to come, that fits. */
  until: <N extends Name>(name: N, fits?: (value: Events[N]) => boolean) => Promise<Events[N]>;
  command: (command: unknown) => Promise<CommandAck>;
  /** Resolves with the reason when the server closed the connection. */
  closed: Promise<string>;
  close: () => void;
}

/** Connects with a secret; resolves once the server has answered anything. */
export async function connect(
  url: string,
  secret: string,
  options: Partial<ManagerOptions & SocketOptions> & { protocol?: number } = {},
): Promise<WireClient> {
  const { protocol = PROTOCOL_VERSION, ...rest } = options;
  const socket = io(url, {
    forceNew: true,
    reconnection: false,
    transports: ['websocket'],
    auth: { secret, protocol },
    ...rest,
  });
  const events: WireClient['events'] = [];
  const bytes: string[] = [];
  const waiting = new Set<() => void>();
  const wake = (): void => {
    for (const look of waiting) look();
  };
  socket.io.on('open', () => {
    socket.io.engine.on('packet', (packet: { data?: string }) => bytes.push(packet.data ?? ''));
  });
  socket.onAny((name: Name, value: unknown) => {
    events.push({ name, value });
    wake();
  });
  const closed = new Promise<string>((resolve) => socket.on('disconnect', (reason) => resolve(reason)));
  const of = <N extends Name>(name: N): Events[N][] =>
    events.filter((e) => e.name === name).map((e) => e.value as Events[N]);
  const client: WireClient = {
    socket,
    events,
    bytes,
    of,
    last: (name) => of(name).at(-1),
    until: (name, fits = () => true) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = of(name).find(fits);
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    command: (command) => new Promise((resolve) => socket.emit('command', command, resolve)),
    closed,
    close: () => void socket.disconnect(),
  };
  await new Promise<void>((resolve, reject) => {
    socket.once('connect_error', reject);
    waiting.add(resolve);
  });
  waiting.clear();
  return client;
}
