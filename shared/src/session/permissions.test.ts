import { describe, expect, it } from 'vitest';
import type { BoardAddress, Scope } from '../boards/address.ts';
import { LIMITS } from './limits.ts';
import { access } from './permissions.ts';
import { STAGE_NAMES, type Role, type Seat, type SessionState, type Stage, type StageName } from './state.ts';

interface Facts {
  stage: StageName;
  shared: boolean;
  shown: boolean;
  presented: boolean;
  wholeWrite: 'everyone' | 'facilitators';
  leftAt?: Partial<Record<StageName, number>>;
  wholeKeptAt?: number;
  groupedAt?: Record<string, number>;
  joinedAt?: Record<string, number>;
}

const seat = (id: string, role: Role, status: Seat['status'] = 'in'): Seat => ({
  id,
  name: id,
  role,
  about: {},
  joinedAt: 0,
  status,
  secrets: [`hash-${id}`],
});

const stageOf: Record<StageName, Stage> = {
  waiting: { at: 'waiting' },
  individual: { at: 'individual' },
  groups: { at: 'groups', step: 'share' },
  present: { at: 'present', group: null, pair: null },
  whole: { at: 'whole' },
  closed: { at: 'closed' },
};

/** `knocking` waits at the door. `me`, `mate`, `gone` (left early) and `banned` (removed, yet listed) are in g1, `far` is in g2, `lone` in no group. */
function session(f: Facts): SessionState {
  const people = ['me', 'mate', 'far', 'lone'].map((id) => seat(id, 'participant'));
  const others = [seat('gone', 'participant', 'left'), seat('banned', 'participant', 'removed')];
  const staff = [seat('fac', 'facilitator'), seat('wall', 'projector'), seat('guest', 'observer')];
  const everyone = [...people, ...others].map((s) => s.id);
  return {
    id: 's1',
    title: 't',
    code: 'c',
    createdAt: 0,
    endedAt: null,
    ownBoardsGone: false,
    locked: false,
    admit: true,
    atDoor: [{ id: 'knocking', name: 'knocking', about: {}, at: 0, secret: 'hash-knocking' }],
    knocks: 1,
    turnedAway: ['hash-refused'],
    taken: {},
    named: false,
    salt: '',
    results: [],
    earlier: null,
    ask: [],
    lead: 'fac',
    seats: Object.fromEntries(
      [...people, ...others, ...staff].map((s) => [s.id, { ...s, joinedAt: f.joinedAt?.[s.id] ?? 0 }]),
    ),
    invites: [],
    current: 'a1',
    timer: null,
    agenda: [
      {
        id: 'a1',
        kind: 'diamond9',
        question: 'q',
        deck: [],
        stage: stageOf[f.stage],
        groups: [
          { id: 'g1', name: '1', members: ['me', 'mate', 'gone', 'banned'], ready: false },
          { id: 'g2', name: '2', members: ['far'], ready: false },
        ],
        groupSeed: 1,
        shared: f.shared ? everyone : [],
        shown: f.shown ? everyone : [],
        shareAsked: false,
        presented: f.presented ? ['g1', 'g2'] : [],
        challenges: [],
        decision: null,
        consent: null,
        consents: [],
        snapshots: [],
        spot: null,
        wholeWrite: f.wholeWrite,
        closingSoon: false,
        leftAt: f.leftAt ?? {},
        wholeKeptAt: f.wholeKeptAt ?? null,
        groupedAt: f.groupedAt ?? {},
      },
    ],
  };
}

const board = (scope: Scope, owner = '', activity = 'a1', sessionId = 's1'): BoardAddress => ({
  session: sessionId,
  activity,
  scope,
  owner,
});

/**
 * The table written down once more by hand, a letter a stage in the order waiting, individual, groups, present, whole,
 * closed: `-` nothing, `r` read, `w` write, `s` read once shared, `h` read once shown, `p` read if presented,
 * `o` write where everyone may and read where only facilitators may.
 */
const TABLE: Record<string, Record<string, string>> = {
  me: {
    'individual/me': 'rwrrrr',
    'individual/mate': '--ssss',
    'individual/gone': '--ssss',
    'individual/banned': '------',
    'individual/far': '------',
    'individual/lone': '------',
    'individual/fac': '------',
    'group/g1': '--wrrr',
    'group/g2': '---prr',
    'whole/': '----or',
  },
  lone: {
    'individual/lone': 'rwrrrr',
    'individual/me': '------',
    'group/g1': '---prr',
    'whole/': '----or',
  },
  fac: {
    'individual/fac': '------',
    'individual/me': 'hhhhhh',
    'individual/lone': 'hhhhhh',
    'individual/gone': 'hhhhhh',
    'individual/banned': '------',
    'group/g1': 'rrrrrr',
    'group/g2': 'rrrrrr',
    'whole/': '----wr',
  },
  wall: {
    'individual/me': '------',
    'individual/wall': '------',
    'group/g1': '---ppp',
    'whole/': '----rr',
  },
  guest: {
    'individual/me': '------',
    'individual/guest': '------',
    'group/g1': '---ppp',
    'whole/': '----rr',
  },
  gone: {
    'individual/gone': '------',
    'individual/mate': '------',
    'group/g1': '------',
    'whole/': '------',
  },
  banned: {
    'individual/banned': '------',
    'individual/me': '------',
    'group/g1': '------',
    'whole/': '------',
  },
  knocking: {
    'individual/knocking': '------',
    'individual/me': '------',
    'group/g1': '------',
    'group/g2': '------',
    'whole/': '------',
  },
  stranger: { 'individual/me': '------', 'group/g1': '------', 'whole/': '------' },
  constructor: { 'individual/me': '------', 'group/g1': '------', 'whole/': '------' },
};

function expected(letter: string, f: Facts): string {
  if (letter === 's') return f.shared ? 'r' : '-';
  if (letter === 'h') return f.shown ? 'r' : '-';
  if (letter === 'p') return f.presented ? 'r' : '-';
  if (letter === 'o') return f.wholeWrite === 'everyone' ? 'w' : 'r';
  return letter;
}

const BOTH = [false, true];
const allFacts = STAGE_NAMES.flatMap((stage) =>
  BOTH.flatMap((shared) =>
    BOTH.flatMap((shown) =>
      BOTH.flatMap((presented) =>
        (['everyone', 'facilitators'] as const).map((wholeWrite): Facts => ({
          stage,
          shared,
          shown,
          presented,
          wholeWrite,
        })),
      ),
    ),
  ),
);

const letterOf = (a: { read: boolean; write: boolean }): string => (a.write ? 'w' : a.read ? 'r' : '-');

describe('who may do what with a board', () => {
  for (const [who, rows] of Object.entries(TABLE)) {
    it(`P1 P2 P3 P4 ${who} may do with each board at each stage exactly what the table says`, () => {
      for (const [name, letters] of Object.entries(rows)) {
        const [scope, owner] = name.split('/') as [Scope, string];
        for (const f of allFacts) {
          const got = access(session(f), who, board(scope, owner), 5);
          const letter = letters[STAGE_NAMES.indexOf(f.stage)] ?? '?';
          expect(letterOf(got), `${who} ${name} ${JSON.stringify(f)}`).toBe(expected(letter, f));
          expect(got.read || !got.write, 'nobody writes what they cannot read').toBe(true);
          expect(got.lateUntil, 'no stage was left').toBeNull();
        }
      }
    });
  }

  it('P4 a board of another session, activity or group, or of an id every object knows, is no board', () => {
    const state = session({
      stage: 'closed',
      shared: true,
      shown: true,
      presented: true,
      wholeWrite: 'everyone',
    });
    for (const who of ['me', 'fac', 'wall']) {
      for (const b of [
        board('whole', '', 'a1', 's2'),
        board('whole', '', 'a2'),
        board('group', 'g9'),
        board('group', 'constructor'),
        board('individual', 'nobody'),
        board('individual', '__proto__'),
        board('individual', 'constructor'),
      ]) {
        expect(access(state, who, b, 5), `${who} ${JSON.stringify(b)}`).toEqual({
          read: false,
          write: false,
          lateUntil: null,
        });
      }
    }
  });
});

describe('grace after a stage was left', () => {
  const base: Facts = { stage: 'groups', shared: true, shown: true, presented: true, wholeWrite: 'everyone' };
  const at = 1000;
  const late = (f: Partial<Facts>, who: string, b: BoardAddress, now: number): number | null =>
    access(session({ ...base, ...f }), who, b, now).lateUntil;

  it('P5 edits are taken for 30 seconds after their stage was left, and not a moment longer', () => {
    expect(LIMITS.graceMs).toBe(30_000);
    const cases: [StageName, StageName, BoardAddress][] = [
      ['individual', 'groups', board('individual', 'me')],
      ['individual', 'waiting', board('individual', 'me')],
      ['individual', 'closed', board('individual', 'me')],
      ['groups', 'present', board('group', 'g1')],
      ['groups', 'closed', board('group', 'g1')],
      ['whole', 'closed', board('whole')],
    ];
    for (const [left, stage, b] of cases) {
      const f = { stage, leftAt: { [left]: at } };
      expect(late(f, 'me', b, at + 29_999), `${left} to ${stage}`).toBe(at + 30_000);
      expect(late(f, 'me', b, at + 30_000), `${left} to ${stage}`).toBeNull();
    }
  });

  it('P5 grace is only for those who could write in that stage', () => {
    expect(late({ leftAt: { individual: at } }, 'me', board('individual', 'mate'), at)).toBeNull();
    expect(late({ stage: 'present', leftAt: { groups: at } }, 'me', board('group', 'g2'), at)).toBeNull();
    expect(late({ stage: 'present', leftAt: { groups: at } }, 'fac', board('group', 'g1'), at)).toBeNull();
    const whole = { stage: 'closed', leftAt: { whole: at } } as const;
    expect(late(whole, 'fac', board('whole'), at)).toBe(at + 30_000);
    expect(late(whole, 'wall', board('whole'), at)).toBeNull();
    expect(late({ ...whole, wholeWrite: 'facilitators' }, 'me', board('whole'), at)).toBeNull();
    expect(late({ leftAt: { individual: at } }, 'gone', board('individual', 'gone'), at)).toBeNull();
  });

  it('P5 grace is for whoever was there when the stage closed, not for who came into the group or session after it', () => {
    const closed = { stage: 'present', leftAt: { groups: at } } as const;
    const mine = (f: Partial<Facts>) => late({ ...closed, ...f }, 'me', board('group', 'g1'), at + 10);
    expect(mine({ groupedAt: { me: at } })).toBe(at + 30_000);
    expect(mine({ groupedAt: { me: at + 1 } })).toBeNull();
    expect(mine({ groupedAt: { mate: at + 1 } })).toBe(at + 30_000);
    const whole = { stage: 'closed', leftAt: { whole: at } } as const;
    expect(late({ ...whole, joinedAt: { me: at + 1 } }, 'me', board('whole'), at + 10)).toBeNull();
    expect(late({ ...whole, groupedAt: { me: at + 1 } }, 'me', board('whole'), at + 10)).toBe(at + 30_000);
  });

  it('P5 there is no grace for a board that can no longer be read, or that can be written anyway', () => {
    expect(late({ stage: 'individual', leftAt: { groups: at } }, 'me', board('group', 'g1'), at)).toBeNull();
    expect(late({ leftAt: { individual: at } }, 'me', board('group', 'g1'), at)).toBeNull();
  });
});
