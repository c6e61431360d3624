import { chromium, type Browser, type Page } from '@playwright/test';
import { browserArgs, ensureBrowser } from '../../check/browser.ts';
import { ROADS } from '../../rehearse/roads.ts';
import type { Kind } from '../../rehearse/road.ts';
import { cast } from '../../support/cast.ts';
import { makeLink, makeSession, secretOf, takeSeat } from '../../support/http.ts';
import { Person } from '../../support/person.ts';
import { startServer, type RunningServer } from '../../support/server.ts';
import { until } from '../../support/until.ts';

const TABLET = { width: 1024, height: 768 };
const AT_ONCE = 25;

/** A server and a browser, and everybody who was let in. */
export class World {
  readonly server: RunningServer;
  readonly browser: Browser;
  readonly #people: Person[] = [];
  readonly #stops: (() => void)[] = [];

  private constructor(server: RunningServer, browser: Browser) {
    this.server = server;
    this.browser = browser;
  }

  static async open(): Promise<World> {
    const server = await startServer({ env: { BACKUP_HOURS: '0' } });
    const browser = await chromium.launch({
      executablePath: ensureBrowser(),
      args: [...browserArgs, '--js-flags=--expose-gc', '--enable-precise-memory-info'],
    });
    return new World(server, browser);
  }

  get url(): string {
    return this.server.url;
  }

  /** A session of pretend people; each has `devices` devices. */
  async session(kind: Kind, count: number, devices = 1): Promise<Hall> {
    const made = await makeSession(this.url, ROADS[kind]().plan());
    const facilitator = await this.#sit(made.session, made.secret);
    const people: Person[] = [];
    const joins = cast(count, 4);
    for (let i = 0; i < joins.length; i += AT_ONCE) {
      const seats = await Promise.all(
        joins.slice(i, i + AT_ONCE).map((j) => takeSeat(this.url, made.code, j)),
      );
      for (const { session, secret } of seats) {
        people.push(await this.#sit(session, secret));
        for (let d = 1; d < devices; d++) await this.#sit(session, secret);
      }
    }
    return { code: made.code, facilitator, people };
  }

  /** A page as a tablet opens it; what `prepare` does comes before the first request. */
  async page(path: string, prepare?: (page: Page) => Promise<void>): Promise<Page> {
    const context = await this.browser.newContext({
      locale: 'en-GB',
      viewport: TABLET,
      hasTouch: true,
      deviceScaleFactor: 1,
    });
    const page = await context.newPage();
    await prepare?.(page);
    await page.goto(this.url + path);
    return page;
  }

  async projectorSecret({ facilitator }: Hall): Promise<string> {
    return secretOf(await makeLink(this.url, facilitator.secret, 'projector'));
  }

  /** Something that goes on until the world ends. */
  every(ms: number, act: () => void): void {
    const timer = setInterval(act, ms);
    this.#stops.push(() => clearInterval(timer));
  }

  async close(): Promise<void> {
    for (const stop of this.#stops) stop();
    for (const person of this.#people) person.close();
    await this.browser.close();
    await this.server.stop();
  }

  async #sit(session: string, secret: string): Promise<Person> {
    const person = await new Person({ url: this.url, session, secret }).ready();
    this.#people.push(person);
    return person;
  }
}

export interface Hall {
  code: string;
  facilitator: Person;
  people: Person[];
}

export const activityOf = ({ facilitator }: Hall): string => facilitator.activity?.id ?? '';

/** Forms groups, and only so many of them, with everybody in one. */
export async function formGroups(hall: Hall, count: number): Promise<void> {
  const { facilitator, people } = hall;
  const activity = activityOf(hall);
  await facilitator.must({ type: 'formGroups', activity, seed: 1 });
  const groups = await until('the groups', () =>
    facilitator.activity?.groups.length ? facilitator.activity.groups : null,
  );
  const kept = groups.slice(0, count);
  const sizes = kept.map((g) => ({ id: g.id, size: g.members.length }));
  for (const { seat } of groups.slice(count).flatMap((g) => g.members)) {
    const smallest = sizes.reduce((a, b) => (b.size < a.size ? b : a));
    await facilitator.must({ type: 'moveSeat', activity, seat, group: smallest.id });
    smallest.size++;
  }
  await facilitator.must({ type: 'setStage', activity, stage: { at: 'groups', step: 'agree' } });
  await until('everybody to be in a group that works', () =>
    people.every((p) => {
      const stage = p.activity?.stage;
      return p.group !== null && stage?.at === 'groups' && stage.step === 'agree';
    }),
  );
}
