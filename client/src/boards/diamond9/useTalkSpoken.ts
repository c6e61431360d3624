import type { Diamond } from '@facet/shared/boards/diamond9/shape.ts';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { ItemId } from '@facet/shared/session/state.ts';
import { text } from '../../text.ts';
import { announce } from '../../ui/announcer.ts';
import type { MemberDiamond } from './useSharedDiamonds.ts';

/** Says whose turn it has become and which card has been lit, also when somebody else did it. */
export function useTalkSpoken(
  { turn, card }: Diamond['talk'],
  members: readonly MemberDiamond[],
  nameOf: (item: ItemId) => string,
): void {
  const before = useRef({ turn, card });
  const speak = useEffectEvent(() => {
    const was = before.current;
    before.current = { turn, card };
    const member = members.find((m) => m.seat === turn);
    if (turn !== was.turn && member)
      announce(member.you ? text.share.yourTurnSpoken : text.share.turnSpoken(member.name));
    else if (card !== null && card !== was.card) announce(text.share.cardSpoken(nameOf(card)));
  });
  useEffect(() => speak(), [turn, card]);
}
