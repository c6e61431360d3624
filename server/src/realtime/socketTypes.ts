import type { ClientToServer, ServerToClient } from '@facet/shared/protocol/sessionWire.ts';
import type { Role, SeatId } from '@facet/shared/session/state.ts';
import type { DefaultEventsMap, Namespace, Server, Socket } from 'socket.io';

export type SessionSocket = Socket<ClientToServer, ServerToClient>;
export type SessionServer = Server<ClientToServer, ServerToClient>;
export type Broadcaster = Pick<Namespace<ClientToServer, ServerToClient, DefaultEventsMap>, 'to'>;

/** One open connection of a seat. A seat may have several; clean-up compares connections, never seats. */
export interface Line {
  /** The connection's own id. */
  id: string;
  socket: SessionSocket;
  seat: SeatId;
  role: Role;
  /** How many messages wait because this connection reads slowly. */
  backlog: () => number;
}
