import type { Diamond } from '@facet/shared/boards/diamond9/shape.ts';
import type { Item, ItemId, SeatId } from '@facet/shared/session/state.ts';
import type { ReactNode } from 'react';
import { text } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { Foot } from '../../ui/Shell.tsx';
import { shortName } from './names.ts';
import { nextTurn, whyQuestion } from './sharePoints.ts';
import type { MemberDiamond } from './useSharedDiamonds.ts';

const words = text.share;

interface ShareFootProps {
  members: readonly MemberDiamond[];
  talk: Diamond['talk'];
  items: ReadonlyMap<ItemId, Item>;
  mineShared: boolean;
  /** One's own is not shared, and no card is on it: there is nothing to share. */
  mineEmpty: boolean;
  shareMine: () => void;
  turnTo: (seat: SeatId) => void;
  toAgree: () => void;
}

/** The one next step: share mine, the next turn, or the group's own diamond. */
export function ShareFoot({
  members,
  talk,
  items,
  mineShared,
  mineEmpty,
  shareMine,
  turnTo,
  toAgree,
}: ShareFootProps) {
  const here = members.filter((m) => !m.left);
  const next = nextTurn(members, talk);
  const agree = (look: 'next' | 'outline') => (
    <Button look={look} {...(look === 'next' ? { iconAfter: 'arrowRight' as const } : {})} onClick={toAgree}>
      {look === 'next' ? words.start : words.toAgree}
    </Button>
  );
  if (here.length < 2) {
    return (
      <Foot done={words.alone} next={words.aloneMore}>
        {agree('next')}
      </Foot>
    );
  }
  if (mineEmpty) {
    const heard = talk.turn === null ? null : saying(members, talk, items);
    return (
      <Foot done={heard?.done ?? words.rankingClosed} next={heard?.more ?? words.rankingClosedMore}>
        {agree('next')}
      </Foot>
    );
  }
  if (!mineShared) {
    return (
      <Foot done={words.shareHint} next={words.shareNext}>
        {agree('outline')}
        <Button look="next" icon="group" onClick={shareMine}>
          {words.shareMine}
        </Button>
      </Foot>
    );
  }
  if (talk.turn === null && !members.some((m) => m.shared && !m.you)) {
    return (
      <Foot done={words.waitOthers} next={words.waitOthersMore}>
        {agree('outline')}
      </Foot>
    );
  }
  const said = saying(members, talk, items);
  if (next === null) {
    return (
      <Foot
        done={talk.turn === null ? words.allSpoken : said.done}
        next={talk.turn === null ? words.allSpokenMore : said.more}
      >
        {agree('next')}
      </Foot>
    );
  }
  const first = talk.turn === null && talk.spoken.length === 0;
  return (
    <Foot
      done={first && talk.card === null ? words.first : said.done}
      next={first && talk.card === null ? (here.length === 2 ? words.firstTwo : words.firstMore) : said.more}
    >
      {agree('outline')}
      <Button look="next" iconAfter="arrowRight" onClick={() => turnTo(next.seat)}>
        {next.you ? words.yourTurn : words.turn(next.name)}
      </Button>
    </Foot>
  );
}

/** What is being said just now, and the whole text of the card it is about. */
function saying(
  members: readonly MemberDiamond[],
  talk: Diamond['talk'],
  items: ReadonlyMap<ItemId, Item>,
): { done: ReactNode; more: ReactNode } {
  const speaker = members.find((m) => m.seat === talk.turn);
  const item = talk.card === null ? undefined : items.get(talk.card);
  if (item === undefined) {
    return {
      done: speaker ? (speaker.you ? words.youExplain : words.explains(speaker.name)) : words.first,
      more: words.tapCard,
    };
  }
  const card = shortName(item);
  const more = item.name === undefined && card === item.text ? null : <span dir="auto">{item.text}</span>;
  if (!speaker?.diamond) return { done: words.together(card), more };
  const question = whyQuestion(speaker.diamond.slots, [...items.keys()], item.id, card);
  return { done: speaker.you ? words.tell(question) : words.ask(speaker.name, question), more };
}
