import type { Bus } from './port.ts';
import { Topics } from './topics.ts';

/** How a message gets from one server to another: at once, later, twice, or not at all. */
export type Carry = (deliver: () => void) => void;

/** Several servers of one process on one bus. */
export interface BusHub {
  join(): Bus;
  /** While it is cut nothing gets through. */
  cut(): void;
  mend(): void;
}

const soon: Carry = (deliver) => void setImmediate(deliver);

/** A bus in memory; `carry` lets a test lose, repeat or delay what goes over it. */
export function createBusHub(carry: Carry = soon): BusHub {
  const members = new Set<Member>();
  let up = true;

  class Member implements Bus {
    readonly topics = new Topics();
    readonly backs = new Set<() => void>();

    publish(topic: string, message: Uint8Array): void {
      if (!up || !members.has(this)) return;
      for (const other of members) {
        if (other === this || !other.topics.has(topic)) continue;
        carry(() => {
          if (up && members.has(other)) other.topics.tell(topic, message);
        });
      }
    }

    subscribe(topic: string, hear: (message: Uint8Array) => void, ready?: () => void): () => void {
      this.topics.add(topic, hear);
      if (ready !== undefined) setImmediate(ready);
      return () => void this.topics.remove(topic, hear);
    }

    get up(): boolean {
      return up && members.has(this);
    }

    onBack(tell: () => void): () => void {
      this.backs.add(tell);
      return () => this.backs.delete(tell);
    }

    close(): Promise<void> {
      members.delete(this);
      return Promise.resolve();
    }
  }

  return {
    join() {
      const member = new Member();
      members.add(member);
      return member;
    },
    cut: () => void (up = false),
    mend() {
      up = true;
      for (const { backs } of members) for (const tell of backs) tell();
    },
  };
}

/** The bus of a server that is told nothing by others: there are none, or it reads what they do in the log. */
export const silentBus = (): Bus => ({
  publish: () => undefined,
  subscribe: () => () => undefined,
  up: false,
  onBack: () => () => undefined,
  close: () => Promise.resolve(),
});
