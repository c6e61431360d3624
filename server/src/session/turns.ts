import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from '@facet/shared/session/commands.ts';
import { decide } from '@facet/shared/session/decide.ts';
import type { Decided } from '@facet/shared/session/decided.ts';
import type { SessionEvent } from '@facet/shared/session/events.ts';
import { replay } from '@facet/shared/session/evolve.ts';
import type { Refusal } from '@facet/shared/session/refusals.ts';
import type { SeatId, SessionId, SessionState } from '@facet/shared/session/state.ts';
import type { Logger } from 'pino';
import {
  CannotSaveError,
  ClaimedError,
  ConflictError,
  sessionStream,
  type AppendOptions,
  type Log,
} from '../log/port.ts';
import { codeKey } from './codes.ts';
import { encodeEvent, evolveStored } from './recordCodec.ts';
import type { Executed, Live } from './sessions.ts';

/** How often a command is decided again because another server was faster. */
const ATTEMPTS = 30;
/** From the third time on it gives way for a moment, of another length on each server. */
const GIVE_WAY = { after: 2, mostMs: 10 };

export interface TurnsOptions {
  id: SessionId;
  log: Log;
  logger: Logger;
  now: () => number;
  /** Called with the session after every change that is on disk, in order. */
  tell: (live: Live) => void;
  /** Called after each append of this server's, with the version it led to. */
  appended?: (version: number) => void;
}

/** One session's commands, decided one after the other; those that wait for the disk together go there together. */
export interface Turns {
  load(): Promise<void>;
  live(): Live | null;
  execute(command: Command, actor: SeatId | null): Promise<Executed>;
  /** Reads what other servers have appended, between two turns; resolves when that has been told. */
  look(): Promise<void>;
  version(): number;
  /** Something has been decided that is not on disk yet. */
  busy(): boolean;
  /** About how many bytes of records the session in memory is made of. */
  bytes(): number;
  settled(): Promise<void>;
}

interface Waiting {
  command: Command;
  actor: SeatId | null;
  answer: (executed: Executed) => void;
  fail: (error: unknown) => void;
}

/** A join code is claimed in the same append, so such a command goes alone: a code that is taken fails only itself. */
const claims = ({ command }: Waiting): boolean =>
  command.type === 'createSession' || command.type === 'changeCode';

/** The turns of one session. */
export function createTurns({ id, log, logger, now, tell, appended }: TurnsOptions): Turns {
  const stream = sessionStream(id);
  let state: SessionState | null = null;
  let version = 0;
  let bytes = 0;
  let waiting: Waiting[] = [];
  let running: Promise<void> | null = null;
  /** Those who ask while one look is under way are answered by the next: it may have begun too early for them. */
  let asked: PromiseWithResolvers<void> | null = null;

  const live = (): Live | null => (state === null ? null : { state, version });

  async function catchUp(): Promise<boolean> {
    const records = await log.read(stream, version);
    state = evolveStored(state, records, (seq) =>
      logger.error({ session: id, seq }, 'a record was set aside'),
    );
    version = records.at(-1)?.seq ?? version;
    bytes += sizeOf(records);
    return records.length > 0;
  }

  const refuse = (batch: readonly Waiting[], refusal: Refusal): void => {
    for (const { answer } of batch) answer({ ok: false, refusal });
  };

  /** Decides a batch on the state as it is, appends it in one go, then tells and answers. */
  async function take(batch: readonly Waiting[]): Promise<void> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      if (attempt > GIVE_WAY.after) await sleep(Math.random() * GIVE_WAY.mostMs);
      if (attempt > 0 && (await catchUp())) announce();
      const at = now();
      let decided = decideAll(batch, state, at);
      // A refusal is checked by no append: another server may have made an invite or a group that this one has not seen.
      if (attempt === 0 && decided.answers.some(({ ok }) => !ok) && (await catchUp())) {
        announce();
        decided = decideAll(batch, state, at);
      }
      try {
        if (decided.events.length > 0) {
          const records = decided.events.map(({ event, by }) => encodeEvent(event, by, at));
          const options = { expected: version, ...claimsOf(state, decided.events) };
          version = await log.append(stream, records, options);
          bytes += sizeOf(records);
          state = decided.state;
          announce();
          appended?.(version);
        }
      } catch (error) {
        if (error instanceof ConflictError) continue;
        if (error instanceof ClaimedError) return refuse(batch, 'conflict');
        if (error instanceof CannotSaveError) return refuse(batch, 'serverReadOnly');
        throw error;
      }
      batch.forEach(({ answer }, i) => answer(answerTo(decided.answers[i], version)));
      return;
    }
    refuse(batch, 'serverBusy');
  }

  function announce(): void {
    const current = live();
    if (current !== null) tell(current);
  }

  async function lookOnce(): Promise<void> {
    const now = asked;
    asked = null;
    try {
      if (await catchUp()) announce();
      now?.resolve();
    } catch (error) {
      now?.reject(error);
    }
  }

  async function run(): Promise<void> {
    while (waiting.length > 0 || asked !== null) {
      if (asked !== null) await lookOnce();
      if (waiting.length === 0) continue;
      const alone = waiting.findIndex(claims);
      const size = alone === -1 ? waiting.length : Math.max(1, alone);
      const batch = waiting.slice(0, size);
      waiting = waiting.slice(size);
      try {
        await take(batch);
      } catch (error) {
        for (const { fail } of batch) fail(error);
      }
    }
    running = null;
  }

  return {
    live,
    version: () => version,
    look() {
      asked ??= Promise.withResolvers<void>();
      const { promise } = asked;
      running ??= run();
      return promise;
    },
    load: async () => void (await catchUp()),
    busy: () => running !== null,
    bytes: () => bytes,
    settled: async () => void (await running),
    execute: (command, actor) =>
      new Promise((answer, fail) => {
        waiting.push({ command, actor, answer, fail });
        running ??= run();
      }),
  };
}

const sizeOf = (records: readonly { data: Uint8Array }[]): number =>
  records.reduce((sum, { data }) => sum + data.length, 0);

const answerTo = (decided: Decided | undefined, version: number): Executed =>
  decided?.ok === false ? { ok: false, refusal: decided.refusal } : { ok: true, version };

interface Batch {
  state: SessionState | null;
  events: { event: SessionEvent; by: SeatId | null }[];
  answers: Decided[];
}

/** Each command is decided on the outcome of those before it. */
function decideAll(batch: readonly Waiting[], from: SessionState | null, at: number): Batch {
  const out: Batch = { state: from, events: [], answers: [] };
  for (const { command, actor } of batch) {
    const decided = actorGone(out.state, actor) ? refusedActor : decide(out.state, command, actor, at);
    out.answers.push(decided);
    if (!decided.ok) continue;
    // As it will be read again: a key that JSON leaves out must not make this state differ from a replay.
    const events = decided.events.map((event): SessionEvent => JSON.parse(JSON.stringify(event)));
    const records = events.map((event) => ({ event, by: actor, at }));
    out.state = replay(records, out.state);
    out.events.push(...records);
  }
  return out;
}

const refusedActor: Decided = { ok: false, refusal: 'unauthorised' };

/** Someone removed between asking and their turn: no link or seat is made for them any more. */
const actorGone = (state: SessionState | null, actor: SeatId | null): boolean =>
  actor !== null &&
  state !== null &&
  !(Object.hasOwn(state.seats, actor) && state.seats[actor]?.status === 'in');

function claimsOf(
  before: SessionState | null,
  events: Batch['events'],
): Pick<AppendOptions, 'claim' | 'release'> {
  const codes = events.flatMap(({ event }) =>
    event.type === 'sessionCreated' || event.type === 'codeChanged' ? [event.code] : [],
  );
  if (codes.length === 0) return {};
  return { claim: codes.map(codeKey), release: before === null ? [] : [codeKey(before.code)] };
}
