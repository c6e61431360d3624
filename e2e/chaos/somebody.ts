// A person of the session with a device: a line to the session, the boards their screen shows, moves by chance.
import type { Kind } from '@facet/shared/session/state.ts';
import type { Canaries } from './canaries.ts';
import { MOVES, type Random } from './gestures.ts';
import type { Memory, Way } from './lineSocket.ts';
import { Page } from './page.ts';
import type { Road } from '../support/faultProxy.ts';
import { SessionLine } from './sessionLine.ts';
import type { Place, Who } from './truth.ts';

export interface Being {
  who: Who;
  secret: string;
  session: string;
  road: Road;
  way: Way | 'plain';
  kind: Kind;
  random: Random;
  canaries: Canaries;
  /** Numbers every edit of a run. */
  next: () => number;
  onLie: (what: string) => void;
}

const keyOf = ({ activity, scope, owner }: Place): string => `${activity}/${scope}/${owner}`;

export class Somebody {
  readonly who: Who;
  readonly secret: string;
  readonly road: Road;
  readonly line: SessionLine;
  /** Open pages by their board; a second tab has a key of its own. */
  readonly pages = new Map<string, Page>();
  /** All pages there ever were. */
  readonly all: Page[] = [];
  readonly #being: Being;
  readonly #memory: Memory = { pollingUntil: 0 };
  readonly #tried = new Map<Page, number>();

  constructor(being: Being) {
    this.#being = being;
    this.who = being.who;
    this.secret = being.secret;
    this.road = being.road;
    this.line = new SessionLine(being.road.url, being.secret, () => this.look());
  }

  get isPlain(): boolean {
    return this.#being.way === 'plain';
  }

  /** Opens what the screen now shows, leaves what it does not, tries again where the door was closed. */
  look(): void {
    const version = this.line.view?.version ?? 0;
    const shown = new Map(this.#shown().map((place) => [keyOf(place), place]));
    for (const [key, page] of this.pages) this.#tend(key, page, shown.has(key.replace(/#\d$/, '')), version);
    for (const [key, place] of shown) if (!this.pages.has(key)) this.open(place);
  }

  /** A page that was sent away for good is set aside with what it could not save, as its owner would be told. */
  #tend(key: string, page: Page, shown: boolean, version: number): void {
    const code = page.closedWith;
    if (code === null) {
      if (!shown && !this.isPlain && page.unsaved.length === 0) this.#drop(key, page);
    } else if (code !== 4403 || this.isPlain || page.unsaved.length > 0) {
      // An unmodified client never asks twice.
      page.giveUp(code, this.isPlain ? this.road.sentSince : page.askedAt);
      this.#drop(key, page);
    } else if (this.#tried.get(page) !== version) {
      this.#tried.set(page, version);
      page.retry();
    }
  }

  open(place: Place, tab = '', left: Page | null = null): Page {
    const { road, session, canaries, way, onLie, random } = this.#being;
    const page = new Page({
      url: road.url,
      session,
      place,
      who: this.who,
      secret: this.secret,
      way,
      memory: this.#memory,
      heardByPolling: (text) => canaries.hear(this.who, text, road.sentSince),
      onLie,
      backoffMs: 300 + random() * 700,
      left: left?.leave() ?? null,
    });
    page.say({ name: `${canaries.of(place)} here`, seat: this.who.seat });
    this.pages.set(keyOf(place) + tab, page);
    this.all.push(page);
    return page;
  }

  #drop(key: string, page: Page): void {
    page.close();
    this.pages.delete(key);
    this.#tried.delete(page);
  }

  /** Loads a page anew; only where nothing would be lost by it, as the browser would ask. */
  reload(): void {
    for (const [key, page] of this.pages)
      if (!this.isPlain && page.closedWith === null && page.synced && page.unsaved.length === 0)
        this.#drop(key, page);
    this.look();
  }

  /** Loads every page anew, with what it had not had saved, as this device kept it. */
  reloadWithWork(): void {
    if (this.isPlain) return;
    // Those that are opened here are not gone through again.
    const open = [...this.pages];
    for (const [key, page] of open) {
      if (page.closedWith !== null || !page.everSynced) continue;
      const tab = /#\d$/.exec(key)?.[0] ?? '';
      this.#drop(key, page);
      this.open(page.place, tab, page);
    }
  }

  /** The pages that may be written on, as this device knows the session. */
  get writable(): Page[] {
    return [...this.pages.values()].filter(
      (p) => p.everSynced && p.closedWith === null && this.#thinksItWrites(p.place),
    );
  }

  /** A number of this person's own, in [0, 1). */
  chance(): number {
    return this.#being.random();
  }

  /** One move, somewhere. */
  move(): void {
    const pages = this.writable;
    const page = pages[Math.floor(this.#being.random() * pages.length)];
    if (page === undefined) return;
    MOVES[this.#being.kind].any(page.doc, this.#word(page), this.who.seat, this.#being.random);
  }

  /** One edit there that surely adds something. */
  writeOn(page: Page): void {
    MOVES[this.#being.kind].add(page.doc, this.#word(page), this.#being.random);
  }

  /** As many moves at once. */
  flood(count: number): void {
    for (let i = 0; i < count; i += 1) this.move();
  }

  /** A page whose edits leave as they are made. */
  get ready(): Page | undefined {
    return this.writable.find((page) => page.synced);
  }

  /**
   * So many edits at once, all on one page: not every move comes to one, a second tab has a measure of its own, and a page
   * without a line would send them all as one.
   */
  rush(count: number): void {
    const page = this.ready;
    if (page === undefined) return;
    const { kind, random } = this.#being;
    for (const end = page.edits.length + count; page.edits.length < end;)
      MOVES[kind].any(page.doc, this.#word(page), this.who.seat, random);
  }

  /** Makes three edits on every page; the first leaves so much later than the others. */
  shuffle(heldMs = 250): void {
    for (const page of this.writable)
      page.outOfOrder(
        [1, 2, 3].map(() => () => this.writeOn(page)),
        heldMs,
      );
  }

  contest(what: number): void {
    const { kind, random } = this.#being;
    for (const page of this.writable) MOVES[kind].contest(page.doc, what, random);
  }

  wake(): void {
    this.line.wake();
    for (const page of this.pages.values()) page.wake();
  }

  close(): void {
    this.line.close();
    for (const page of this.pages.values()) page.close();
  }

  #word({ place }: Page): string {
    return `${this.#being.canaries.of(place)} e${this.#being.next()}`;
  }

  #shown(): Place[] {
    const { activity } = this.line;
    if (activity === null) return [];
    const at = activity.stage.at;
    const place = (scope: Place['scope'], owner = ''): Place => ({ activity: activity.id, scope, owner });
    const room = at === 'whole' || at === 'closed' ? [place('whole')] : [];
    const presented = at === 'present' ? activity.presented.slice(-1).map((g) => place('group', g)) : [];
    if (this.who.role !== 'participant') return [...room, ...presented];
    const own = activity.groups.find((g) => g.members.some((m) => m.seat === this.who.seat));
    const met = at !== 'waiting' && at !== 'individual';
    const others =
      own?.members.filter((m) => m.seat !== this.who.seat && activity.shared.includes(m.seat)) ?? [];
    return [
      place('individual', this.who.seat),
      ...(met && own !== undefined ? [place('group', own.id)] : []),
      ...(at === 'groups' ? others.slice(0, 1).map((m) => place('individual', m.seat)) : []),
      ...presented.filter((p) => p.owner !== own?.id),
      ...room,
    ];
  }

  #thinksItWrites({ activity, scope, owner }: Place): boolean {
    const seen = this.line.view?.activities.find((a) => a.id === activity);
    if (seen === undefined || this.who.role !== 'participant') return false;
    const at = seen.stage.at;
    if (scope === 'individual') return owner === this.who.seat && at === 'individual';
    if (scope === 'whole') return at === 'whole' && seen.wholeWrite === 'everyone';
    return (
      at === 'groups' &&
      (seen.groups.find((g) => g.id === owner)?.members.some((m) => m.seat === this.who.seat) ?? false)
    );
  }
}
