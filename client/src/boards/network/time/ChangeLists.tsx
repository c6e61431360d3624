import { tieKey, type NodeId, type Tie } from '@facet/shared/boards/network/shape.ts';
import { text } from '../../../text.ts';
import type { TieLook } from '../map/tieStyles.ts';
import type { Lit } from '../view.ts';
import { LOOKS, lookWords, TieSign } from './ChangeLegend.tsx';
import styles from './Compare.module.css';
import type { Compared } from './comparePicture.ts';
import { litOf } from './compareSentences.ts';

const words = text.network.time;
const decimal = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

interface ChangeListsProps {
  both: Compared;
  /** What is lit just now. */
  lit: string | null;
  onLight: (key: string, lit: Lit, sentence: string) => void;
}

/** Every change, tie by tie, behind a disclosure each; and how alike the two are, for those who want a figure. */
export function ChangeLists({ both, lit, onLight }: ChangeListsProps) {
  const byLook = Map.groupBy(both.ties, (t) => both.looks.get(tieKey(t.a, t.b)) ?? 'kept');
  const inUse = new Set(both.looks.values());
  const name = (id: NodeId): string => both.names.get(id) ?? '';
  const row = (tie: Tie) => {
    const key = tieKey(tie.a, tie.b);
    return (
      <li key={key}>
        <button
          type="button"
          aria-pressed={lit === key}
          onClick={() => onLight(key, litOf([tie]), words.tie(name(tie.a), name(tie.b)))}
        >
          <bdi>{name(tie.a)}</bdi> {text.network.merge.andBetween} <bdi>{name(tie.b)}</bdi>
        </button>
      </li>
    );
  };
  return (
    <div className={styles['lists']}>
      <h3>{words.lists}</h3>
      {LOOKS.map((look: TieLook) => {
        const ties = byLook.get(look) ?? [];
        return ties.length === 0 ? null : (
          <details key={look}>
            <summary>
              <TieSign look={look} /> {words.listOf(lookWords(look, inUse), ties.length)}
            </summary>
            <ul>{ties.map(row)}</ul>
          </details>
        );
      })}
      <details>
        <summary>{words.figures}</summary>
        <Alike both={both} />
      </details>
    </div>
  );
}

function Alike({ both: { comparison } }: { both: Compared }) {
  const { jaccard } = comparison;
  return (
    <dl className={styles['alike']}>
      <dt>{words.jaccard}</dt>
      <dd>{jaccard === null ? words.jaccardNone : decimal.format(jaccard)}</dd>
      <dd className={styles['quiet']}>
        {words.jaccardMore} {words.jaccardSource}
      </dd>
    </dl>
  );
}
