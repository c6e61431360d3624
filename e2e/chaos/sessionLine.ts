// The line to the session, as a client of the public protocol keeps it: it comes back by itself from whatever there is.
import type { ClientToServer, CommandAck, ServerToClient } from '@facet/shared/protocol/sessionWire.ts';
import { PROTOCOL_VERSION } from '@facet/shared/protocol/version.ts';
import type { WireCommand } from '@facet/shared/session/commands.ts';
import type { ActivityView, PublicView } from '@facet/shared/session/views.ts';
import { io, type Socket } from 'socket.io-client';

const ANSWER_MS = 2500;
/** What a server says that will do it another time. */
const AGAIN: ReadonlySet<string> = new Set(['serverBusy', 'serverReadOnly', 'slowDown', 'conflict']);

export class SessionLine {
  view: PublicView | null = null;
  graceMs: number | null = null;
  goodbye: string | null = null;
  /** The newest version of the session that a command was answered with. */
  acknowledged = 0;
  readonly #socket: Socket<ServerToClient, ClientToServer>;
  #over = false;

  constructor(url: string, secret: string, onView: () => void = () => undefined) {
    this.#socket = io(url, {
      auth: { secret, protocol: PROTOCOL_VERSION },
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      forceNew: true,
      reconnectionDelay: 100,
      reconnectionDelayMax: 1000,
      timeout: 3000,
    });
    const s = this.#socket;
    s.on('hello', (hello) => (this.graceMs = hello.graceMs));
    s.on('view', (view) => {
      if (this.view !== null && view.version < this.view.version) return;
      this.view = view;
      onView();
    });
    s.on('goodbye', ({ reason }) => (this.goodbye = reason));
    // A server that closed without a word comes back; socket.io only returns by itself from lost networks.
    s.on('disconnect', (reason) => {
      if (reason === 'io server disconnect' && this.goodbye === null && !this.#over)
        setTimeout(() => s.connect(), 300);
    });
  }

  get activity(): ActivityView | null {
    return this.view?.activities.find((a) => a.id === this.view?.current) ?? null;
  }

  async send(command: WireCommand): Promise<CommandAck | null> {
    try {
      const answer = await this.#socket.timeout(ANSWER_MS).emitWithAck('command', command);
      if (answer.ok) this.acknowledged = Math.max(this.acknowledged, answer.version);
      return answer;
    } catch {
      return null;
    }
  }

  /** Sends a command until it is answered; only for commands that may be given twice. */
  async insist(command: WireCommand): Promise<CommandAck> {
    for (let tries = 0; tries < 20; tries += 1) {
      const answer = await this.send(command);
      const again = answer === null || (!answer.ok && AGAIN.has(answer.refusal));
      if (!again) return answer;
      await new Promise((next) => setTimeout(next, 200));
    }
    throw new Error(`${command.type} was never answered.`);
  }

  wake(): void {
    void this.send({} as WireCommand).then((answer) => {
      if (answer !== null || this.#over) return;
      this.#socket.disconnect();
      this.#socket.connect();
    });
  }

  close(): void {
    this.#over = true;
    this.#socket.disconnect();
  }
}
