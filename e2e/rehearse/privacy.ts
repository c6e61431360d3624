// Who was told what. Everybody's private words hold a string that is theirs alone, and everything anyone receives is
// searched for these strings. What may be read is worked out here once more, apart from the product's own table.
import { randomBytes } from 'node:crypto';
import type { Scope } from '@facet/shared/boards/address.ts';
import { STAGE_NAMES, type Role, type StageName } from '@facet/shared/session/state.ts';
import type { Ear } from '../support/http.ts';

/** How the session stands, as the rehearsal has led it. Set before the command that makes it so. */
export interface Truth {
  stage: StageName;
  groupOf: Map<string, string>;
  shared: Set<string>;
  presented: Set<string>;
}

/** Somebody who receives; the seat is not known before it is taken. */
export interface Listener {
  role: Role;
  seat: string;
}

interface Canary {
  scope: Scope;
  /** A seat or a group. */
  owner: string;
}

const PATTERN = /canary-[0-9a-f]{16}/g;
const reached = (truth: Truth, stage: StageName): boolean =>
  STAGE_NAMES.indexOf(truth.stage) >= STAGE_NAMES.indexOf(stage);

export function mayRead(truth: Truth, who: Listener, { scope, owner }: Canary): boolean {
  const member = who.role === 'participant';
  switch (scope) {
    case 'individual':
      if (!member) return false;
      if (who.seat === owner) return true;
      return (
        reached(truth, 'groups') &&
        truth.shared.has(owner) &&
        truth.groupOf.get(who.seat) !== undefined &&
        truth.groupOf.get(who.seat) === truth.groupOf.get(owner)
      );
    case 'group':
      if (who.role === 'facilitator') return true;
      if (member && truth.groupOf.get(who.seat) === owner) return reached(truth, 'groups');
      if (member && reached(truth, 'whole')) return true;
      return reached(truth, 'present') && truth.presented.has(owner);
    case 'whole':
      return reached(truth, 'whole');
    default:
      return scope satisfies never;
  }
}

export class Watch {
  readonly truth: Truth = { stage: 'waiting', groupOf: new Map(), shared: new Set(), presented: new Set() };
  readonly #canaries = new Map<string, Canary>();
  readonly #leaks = new Set<string>();
  readonly #heard = new Set<string>();

  /** A string to hide in something private. */
  canary(scope: Scope, owner: string): string {
    const token = `canary-${randomBytes(8).toString('hex')}`;
    this.#canaries.set(token, { scope, owner });
    return token;
  }

  /** Listens with somebody's ears. */
  ear(who: Listener): Ear {
    return (received) => {
      for (const [token] of received.matchAll(PATTERN)) {
        const canary = this.#canaries.get(token);
        if (canary === undefined) continue;
        this.#heard.add(`${token} ${who.seat}`);
        if (!mayRead(this.truth, who, canary)) {
          this.#leaks.add(
            `something of ${canary.scope} ${canary.owner} reached ${who.role} ${who.seat} in ${this.truth.stage}`,
          );
        }
      }
    };
  }

  /** What reached somebody who may not have had it then. */
  get leaks(): string[] {
    return [...this.#leaks];
  }

  /** How many strings reached somebody, rightly or not: a search that finds none at all has not searched. */
  get heard(): number {
    return this.#heard.size;
  }
}
