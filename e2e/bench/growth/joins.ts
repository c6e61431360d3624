import { cast } from '../../support/cast.ts';
import { makeSession } from '../../support/http.ts';
import { joinAs, Person } from '../../support/person.ts';
import { until } from '../../support/until.ts';
import { ROADS } from '../../rehearse/roads.ts';
import { LIMITS } from '@facet/shared/session/limits.ts';
import { sleep } from '../phases/phase.ts';
import { serve } from './place.ts';

const COUNTS = [10, 100, 300] as const;
/** People come to the door as a hall does: so many a second. */
const A_SECOND = 20;

export interface Joined {
  people: number;
  /** Bytes the server sent in all, over the session's line, until everybody was in; and after that, until all had shown their board. */
  joining: number;
  sharing: number;
}

/** What a hall is sent while it comes in, and while each shows their board to their group. */
export async function joins(): Promise<Joined[]> {
  const found: Joined[] = [];
  for (const people of COUNTS) found.push(await joined(people));
  return found;
}

/** Where more come than a session has seats, seats come with a second device each. */
async function joined(count: number): Promise<Joined> {
  const server = await serve();
  let bytes = 0;
  const hear = (text: string): void => void (bytes += Buffer.byteLength(text));
  const everybody: Person[] = [];
  try {
    const made = await makeSession(server.url, ROADS.diamond9().plan());
    const facilitator = await new Person({
      url: server.url,
      session: made.session,
      secret: made.secret,
      hear,
    }).ready();
    everybody.push(facilitator);
    const coming: Promise<void>[] = [];
    const seats = Math.min(count, LIMITS.seats);
    const people: Person[] = [];
    for (const [i, join] of cast(seats, 3).entries()) {
      coming.push(
        joinAs(server.url, made.code, join, hear).then(async (person) => {
          people.push(person);
          everybody.push(person);
          if (i < count - seats)
            everybody.push(
              await new Person({
                url: server.url,
                session: person.session,
                secret: person.secret,
                hear,
              }).ready(),
            );
        }),
      );
      await sleep(1000 / A_SECOND);
    }
    await Promise.all(coming);
    await until('everybody to be counted', () => everybody.every((p) => p.view?.people === seats));
    await sleep(1500);
    const joining = bytes;
    const activity = facilitator.activity?.id ?? '';
    await facilitator.must({ type: 'formGroups', activity, seed: 1 });
    await facilitator.must({ type: 'setStage', activity, stage: { at: 'groups', step: 'share' } });
    await until('the groups', () =>
      people.every((p) => p.group !== null && p.activity?.stage.at === 'groups'),
    );
    await sleep(500);
    const before = bytes;
    for (const person of people) {
      void person.must({ type: 'shareBoard', activity }).catch(() => undefined);
      await sleep(1000 / A_SECOND);
    }
    await until('all boards to be shown', () => everybody.every((p) => p.activity?.shared.length === seats));
    return { people: count, joining, sharing: bytes - before };
  } finally {
    for (const person of everybody) person.close();
    await server.stop();
  }
}
