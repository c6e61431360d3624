import type { DiamondReport, SessionReport } from '@facet/shared/results/shape.ts';
import { useMemo } from 'react';
import { cardName, shortName } from '../../boards/diamond9/names.ts';
import { resultsText } from '../../resultsText.ts';
import { Lozenge } from '../../ui/Lozenges.tsx';
import { diamondFacts, groupBoards, type DiamondFacts } from '../facts.ts';
import { agreementSaid, choicesSaid, contestedSaid, howDone, tookPart } from '../prose/diamondProse.ts';
import { BoardGrid, BoardPart } from './BoardPart.tsx';
import { ChoiceTable } from './ChoiceTable.tsx';
import { ConsentTable } from './ConsentTable.tsx';
import { DiamondThenAndNow } from './DiamondThenAndNow.tsx';
import { Moved } from './Moved.tsx';
import styles from './Results.module.css';
import { SaidPara } from './SaidText.tsx';
import { Section } from './Section.tsx';

const words = resultsText;

/** What came of an exercise with diamonds: the one item first, then in short, then everything it rests on. */
export function DiamondResults({ report, activity }: { report: SessionReport; activity: DiamondReport }) {
  const facts = useMemo(() => diamondFacts(activity), [activity]);
  const { finished, items } = facts;
  const { room } = activity;
  const groups = groupBoards(activity);
  const whole = activity.boards.filter((b) => b.scope === 'whole' && Object.keys(b.slots).length > 0);
  const own = activity.boards.filter((b) => b.scope === 'individual');
  return (
    <div className={styles['exercise']}>
      <Section title={words.question}>
        <p className={`${styles['question']} theirs`} dir="auto">
          {activity.question}
        </p>
        <SaidPara said={[tookPart(report.people, activity.groups), ...howDone(facts)]} />
      </Section>
      <Section title={words.decided}>
        {facts.decided === null ? (
          <p>{words.notDecided}</p>
        ) : (
          <div className={styles['decided']}>
            <Lozenge fill="now" size="44px" />
            <div>
              <p className={`${styles['question']} theirs`} dir="auto">
                {cardName(facts.decided)}
              </p>
              {facts.decided.name === undefined ? null : (
                <p className="theirs" dir="auto">
                  {facts.decided.text}
                </p>
              )}
              {activity.decision?.how ? (
                <p>
                  <strong>{words.how}:</strong>{' '}
                  <span className="theirs" dir="auto">
                    {activity.decision.how}
                  </span>
                </p>
              ) : null}
            </div>
          </div>
        )}
      </Section>
      <Section title={words.inShort}>
        <SaidPara said={choicesSaid(facts)} />
        <SaidPara said={agreementSaid(room)} />
      </Section>
      {finished > 1 ? (
        <Section title={words.chose} wide>
          <ChoiceTable facts={facts} />
        </Section>
      ) : null}
      {finished > 1 ? <Differed facts={facts} /> : null}
      {room.movement === null ? null : <Moved report={activity} />}
      {activity.consent.length === 0 ? null : (
        <Section title={words.consent} wide>
          {activity.consent.map((round) => (
            <ConsentTable
              key={round.at}
              round={round}
              nameOf={(id) => {
                const item = items.get(id);
                return item === undefined ? id : shortName(item);
              }}
            />
          ))}
        </Section>
      )}
      {whole.map((board) => (
        <Section key="whole" title={words.roomsDiamond} wide>
          <div className={styles['one']}>
            <BoardPart facts={facts} board={board} title={words.wholeRoom} />
          </div>
        </Section>
      ))}
      {groups.length === 0 ? null : (
        <Section title={words.groupsDiamonds} wide>
          <BoardGrid report={activity}>
            {groups.map((board) => (
              <BoardPart key={board.group} facts={facts} board={board} title={facts.groupName(board.group)} />
            ))}
          </BoardGrid>
        </Section>
      )}
      {own.length === 0 ? null : (
        <Section title={words.shared} wide>
          <BoardGrid report={activity}>
            {own.map((board, i) => (
              <BoardPart
                key={`${i}`}
                facts={facts}
                board={board}
                title={`${board.participant ?? ''}, ${facts.groupName(board.group)}`}
              />
            ))}
          </BoardGrid>
        </Section>
      )}
      <DiamondThenAndNow report={report} activity={activity} />
    </div>
  );
}

/** What divides the groups, each with the reasons groups noted. */
function Differed({ facts }: { facts: DiamondFacts }) {
  return (
    <Section title={words.differed}>
      {contestedSaid(facts).map(({ card, said }) => (
        <div key={card?.item ?? 'none'} className={styles['contested']}>
          <SaidPara said={[said]} />
          {card === null ? null : <Reasons facts={facts} item={card.item} />}
        </div>
      ))}
    </Section>
  );
}

function Reasons({ facts, item }: { facts: DiamondFacts; item: string }) {
  const reasons = facts.reasonsFor(item);
  if (reasons.length === 0) return <p className={styles['quiet']}>{words.noReasons}</p>;
  return (
    <ul className={styles['quotes']}>
      {reasons.map(({ who, words: reason }) => (
        <li key={`${who} ${reason}`}>
          <blockquote className="theirs" dir="auto">
            {reason}
          </blockquote>
          <span className={styles['quiet']}>{who}</span>
        </li>
      ))}
    </ul>
  );
}
