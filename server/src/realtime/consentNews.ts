import { consentForAll, consentForLead, ownAnswers } from '@facet/shared/session/consent.ts';
import { ROLES, type Role, type SessionState } from '@facet/shared/session/state.ts';
import type { ConsentNews as News, OwnConsent } from '@facet/shared/protocol/sessionWire.ts';
import { roomOf } from './audience.ts';
import { createSendNew } from './sendNew.ts';
import type { Broadcaster, Line } from './socketTypes.ts';

/** Rounds of consent: what is asked and counts for everyone, and to each seat what it has answered itself. */
export interface ConsentNews {
  welcome: (line: Line, state: SessionState) => void;
  send: (state: SessionState, lines: Iterable<Line>) => void;
}

/** The consent news of one session. */
export function createConsentNews(session: string, io: Broadcaster): ConsentNews {
  const sendNew = createSendNew();
  /** Activities that have had a round since the server knows this session: only these are told that there is none. */
  const told = new Set<string>();
  const toldOwn = new WeakMap<Line, string>();

  function newsFor(role: Role, state: SessionState): News[] {
    return state.agenda.flatMap(({ id, consent }): News[] => {
      if (consent === null) return told.has(id) ? [{ activity: id, round: null }] : [];
      const lead = role === 'facilitator';
      return [{ activity: id, round: (lead ? consentForLead : consentForAll)(state, consent) }];
    });
  }

  function own(line: Line, state: SessionState): void {
    if (line.role !== 'participant') return;
    const value = state.agenda.flatMap(({ id, consent }): OwnConsent[] =>
      consent === null ? [] : [{ activity: id, round: consent.id, answers: ownAnswers(consent, line.seat) }],
    );
    const text = JSON.stringify(value);
    if ((toldOwn.get(line) ?? '[]') === text) return;
    toldOwn.set(line, text);
    for (const one of value) line.socket.emit('ownConsent', one);
  }

  return {
    welcome(line, state) {
      for (const news of newsFor(line.role, state)) line.socket.emit('consent', news);
      own(line, state);
    },
    send(state, lines) {
      for (const { id, consent } of state.agenda) if (consent !== null) told.add(id);
      for (const role of ROLES) {
        const room = roomOf(session, role);
        for (const news of newsFor(role, state))
          sendNew(room, news.activity, news, () => io.to(room).emit('consent', news));
      }
      for (const line of lines) own(line, state);
    },
  };
}
