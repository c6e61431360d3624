import { rowOfItem } from '@facet/shared/boards/diamond9/analyse.ts';
import { trayOf } from '@facet/shared/boards/diamond9/shape.ts';
import type { ItemId, Pair } from '@facet/shared/session/state.ts';
import { useMemo, useState } from 'react';
import { DiamondPicture, type CardMark } from '../../../boards/diamond9/DiamondPicture.tsx';
import { diamondOf } from '../../../boards/diamond9/digest.ts';
import { itemsById, shortName } from '../../../boards/diamond9/names.ts';
import { digestKey, useSession } from '../../../session/store.ts';
import { leadText } from '../../../leadText.ts';
import { text } from '../../../text.ts';
import { listNames } from '../../../wording.ts';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import type { PresentingProps } from '../kinds.ts';
import { Refused } from '../Refused.tsx';
import { useCommand } from '../useCommand.ts';
import { Answer } from './Answer.tsx';
import { AnswersNoted } from './AnswersNoted.tsx';
import { pairOf } from './pairs.ts';
import { Questions } from './Questions.tsx';
import styles from '../stages/Presenting.module.css';
import { PresentOrder } from '../stages/PresentOrder.tsx';
import stage from '../stages/Stage.module.css';
import { StageTitle } from '../stages/StageTitle.tsx';

/** A group presents: point at two of its cards, ask why, note the answer; choose who comes next. */
export function Presenting({ lead, group: id, pair, wish }: PresentingProps) {
  const { activity, deck } = lead;
  const group = activity.groups.find((g) => g.id === id);
  const names = (group?.members ?? []).filter((m) => !m.left).map((m) => m.name);
  const [first, setFirst] = useState<ItemId | null>(null);
  const [level, setLevel] = useState<string | null>(null);
  const { run, refusal } = useCommand();
  const digests = useSession((s) => s.groupDigests);
  const items = useMemo(() => itemsById(deck), [deck]);
  const slots = diamondOf(digests[digestKey(activity.id, id ?? '')])?.slots ?? {};
  const name = (item: ItemId): string => {
    const found = items.get(item);
    return found === undefined ? '' : shortName(found);
  };
  const where = (item: ItemId): string => {
    const row = rowOfItem(slots, item);
    return row === null ? leadText.presenting.leftOff : leadText.presenting.row(row);
  };
  const words = leadText.presenting;

  const point = async (next: Pair | null): Promise<void> => {
    setFirst(null);
    setLevel(null);
    if (await run({ type: 'pointPair', activity: activity.id, pair: next }))
      announce(next === null ? words.cleared : words.why(name(next.above), name(next.below)));
  };
  const tap = (item: ItemId): void => {
    setLevel(null);
    if (first === null || first === item) {
      setFirst(first === item ? null : item);
      if (first === null) announce(words.nowOther(name(item)));
      return;
    }
    const next = pairOf(slots, first, item);
    if (next !== null) return void point(next);
    const why = words.level(name(first), name(item));
    setLevel(why);
    announce(why);
    setFirst(null);
  };
  const mark = (item: ItemId): CardMark | null => {
    if (item === first) return { icon: 'hand', label: words.picked, look: 'lit' };
    if (item === pair?.above) return { icon: 'arrowUp', label: words.thisOne, look: 'lit' };
    if (item === pair?.below) return { icon: 'arrowDown', label: words.thatOne, look: 'lit' };
    return null;
  };

  return (
    <div className={stage['stack']}>
      <StageTitle>{group === undefined ? words.nobody : words.title(group.name)}</StageTitle>
      {group === undefined ? (
        <p className={stage['quiet']}>{words.choose}</p>
      ) : (
        <p className={stage['quiet']} dir="auto">
          {names.length === 0 ? text.present.nobody : listNames(names)}
        </p>
      )}
      <div className={styles['two']}>
        {group === undefined ? (
          <PresentOrder lead={lead} now={id} wish={wish} />
        ) : (
          <section className={styles['board']}>
            <div className={styles['paper']}>
              <DiamondPicture
                slots={slots}
                deck={deck}
                label={leadText.groups.diamondOf(group.name)}
                mark={mark}
                onCard={tap}
              />
            </div>
            <h2>{words.offTitle}</h2>
            <div className={styles['off']}>
              {trayOf(
                slots,
                deck.map((i) => i.id),
              ).map((item) => (
                <Button
                  key={item}
                  onTap={() => tap(item)}
                  {...(mark(item) === null ? {} : { look: 'next' as const })}
                >
                  {name(item)}
                </Button>
              ))}
            </div>
            <PresentOrder lead={lead} now={id} wish={wish} />
          </section>
        )}
        <div className={styles['beside']}>
          {group === undefined ? null : (
            <section className={styles['ask']}>
              {pair === null ? (
                <>
                  <h2>{words.askTitle}</h2>
                  <p role="status">
                    {level ?? (first === null ? words.askMore : words.nowOther(name(first)))}
                  </p>
                </>
              ) : (
                <>
                  <h2>{words.why(name(pair.above), name(pair.below))}</h2>
                  <dl className={styles['pair']}>
                    <dt>{words.this(where(pair.above))}</dt>
                    <dd dir="auto">{items.get(pair.above)?.text}</dd>
                    <dt>{words.that(where(pair.below))}</dt>
                    <dd dir="auto">{items.get(pair.below)?.text}</dd>
                  </dl>
                  {first === null && level === null ? null : (
                    <p role="status">{level ?? (first === null ? null : words.nowOther(name(first)))}</p>
                  )}
                  <Answer
                    key={`${group.id} ${pair.above} ${pair.below}`}
                    lead={lead}
                    group={group.id}
                    pair={pair}
                  />
                  <Button icon="close" onTap={() => void point(null)}>
                    {words.clear}
                  </Button>
                </>
              )}
              <Refused refusal={refusal} />
              <Questions
                lead={lead}
                group={group.id}
                slots={slots}
                name={name}
                onPoint={(p) => void point(p)}
              />
              <AnswersNoted
                lead={lead}
                group={group.id}
                name={name}
                onPoint={(p) => void point(p)}
                heading={words.noted}
              />
            </section>
          )}
        </div>
      </div>
    </div>
  );
}
