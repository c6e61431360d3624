import type { Doer, TrailEntry } from '@facet/shared/session/trail.ts';
import { leadText } from '../../leadText.ts';

const words = leadText.trail;

export const dayOf = (at: number): string =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' }).format(at);
export const timeOf = (at: number): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(at);

const nameOf = (doer: Doer): string =>
  doer.who === 'person' ? doer.name : doer.who === 'server' ? words.server : words.gone;

/** One line of what happened, as a sentence; which exercise is said where there are several. */
export function deedWords({ by, deed }: TrailEntry, exercises: number): string {
  const said = words.sentence(by.who === 'gone' ? words.goneBegins : nameOf(by), did(by, deed));
  return exercises > 1 && 'activity' in deed && deed.what !== 'activityOpened'
    ? words.exercise(deed.activity, said)
    : said;
}

function did(by: Doer, deed: TrailEntry['deed']): string {
  switch (deed.what) {
    case 'doorSet':
      return deed.locked ? words.door.locked : words.door.open;
    case 'admitSet':
      return deed.admit ? words.admit.on : words.admit.off;
    case 'activityOpened':
      return words.activityOpened(deed.activity);
    case 'stageSet':
      return deed.group === null ? words.stages[deed.stage] : words.presents(deed.group);
    case 'letIn':
      return words.letIn(deed.people.map(nameOf));
    case 'turnedAway':
      return words.turnedAway(deed.people.length);
    case 'removed':
      return words.removed(nameOf(deed.person));
    case 'erased':
      return deed.person.who === 'person' ? words.erased(deed.person.name) : words.erasedOne;
    case 'leads':
      return same(by, deed.person) ? words.leadsNow : words.leads(nameOf(deed.person));
    case 'left':
      return words.left;
    case 'came':
      return words.came[deed.role];
    case 'made':
    case 'codeChanged':
    case 'reportTaken':
    case 'linkMade':
    case 'linkRevoked':
    case 'invited':
    case 'ownBoardsErased':
    case 'groupsFormed':
    case 'snapshotTaken':
    case 'snapshotRemoved':
    case 'listEdited':
      return words[deed.what];
    default:
      return deed satisfies never;
  }
}

const same = (a: Doer, b: Doer): boolean => a.who === 'person' && b.who === 'person' && a.name === b.name;
