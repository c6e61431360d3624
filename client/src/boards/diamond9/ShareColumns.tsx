import type { Diamond } from '@facet/shared/boards/diamond9/shape.ts';
import type { Item, ItemId, SeatId } from '@facet/shared/session/state.ts';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { text } from '../../text.ts';
import styles from './Share.module.css';
import { ShareColumn } from './ShareColumn.tsx';
import { nextTurn, type talkOf } from './sharePoints.ts';
import type { MemberDiamond } from './useSharedDiamonds.ts';

interface ShareColumnsProps {
  members: readonly MemberDiamond[];
  /** One's own diamond while it is not shared. */
  own: Diamond | null;
  deck: readonly Item[];
  talk: Diamond['talk'];
  found: ReturnType<typeof talkOf>;
  /** Whether one's own is shown to the facilitators. */
  shown: boolean;
  activity: string;
  turnTo: (seat: SeatId) => void;
  light: (card: ItemId) => void;
}

/** The diamonds beside each other; where they do not fit, one swipes, or goes by the names above them. */
export function ShareColumns({ members, talk, ...rest }: ShareColumnsProps) {
  const strip = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const next = nextTurn(members, talk)?.seat ?? null;
  const show = (index: number): void => {
    const column = strip.current?.children[index];
    column?.scrollIntoView({ inline: 'start', block: 'nearest', behavior: 'smooth' });
  };
  const mine = members.findIndex((m) => m.you);
  useLayoutEffect(() => {
    const box = strip.current;
    // Where they do not all fit, it opens on one's own.
    if (box !== null && box.scrollWidth > box.clientWidth + 8)
      box.children[mine]?.scrollIntoView({ inline: 'start', block: 'nearest' });
    // Only at first: afterwards people swipe.
    // eslint-disable-next-line react/exhaustive-deps
  }, []);
  const turnAt = members.findIndex((m) => m.seat === talk.turn);
  const turnBefore = useRef(turnAt);
  useEffect(() => {
    if (turnAt < 0 || turnAt === turnBefore.current || strip.current === null) return;
    turnBefore.current = turnAt;
    const { scrollWidth, clientWidth, children } = strip.current;
    if (scrollWidth > clientWidth + 8)
      children[turnAt]?.scrollIntoView({ inline: 'start', block: 'nearest', behavior: 'smooth' });
  }, [turnAt]);

  const follow = (): void => {
    const box = strip.current;
    const width = box?.firstElementChild?.getBoundingClientRect().width ?? 0;
    if (box && width > 0) setAt(Math.min(members.length - 1, Math.round(Math.abs(box.scrollLeft) / width)));
  };
  return (
    <>
      <div
        className={`${styles['tabs']} ${members.length > 4 ? styles['many'] : ''}`}
        role="group"
        aria-label={text.share.members}
      >
        {members.map((m, i) => (
          <button key={m.seat} type="button" aria-current={i === at} onClick={() => show(i)}>
            <bdi>{m.you ? text.share.you : m.name}</bdi>
          </button>
        ))}
      </div>
      <div className={styles['columns']} ref={strip} onScroll={follow}>
        {members.map((member) => (
          <ShareColumn key={member.seat} member={member} talk={talk} next={member.seat === next} {...rest} />
        ))}
      </div>
    </>
  );
}
