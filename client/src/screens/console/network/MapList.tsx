import type { Drawn } from '@facet/shared/boards/network/merge.ts';
import { namesOf } from '../../../boards/network/reading/reading.ts';
import { typeWord } from '../../../boards/network/reading/sentences.ts';
import { leadText } from '../../../leadText.ts';
import { text } from '../../../text.ts';
import styles from './MapList.module.css';
import type { MapNow } from './useMap.ts';

const words = leadText.networkLead;

type Shown = Exclude<MapNow, { at: 'open' }> | { at: 'open'; drawn: Drawn };

/** A map in words: each tie with what it is about, then who stands alone. */
export function MapList({ map, closed }: { map: Shown; closed: string }) {
  if (map.at === 'loading') return <p>{text.common.loading}</p>;
  if (map.at === 'closed') return <p>{closed}</p>;
  const { nodes, ties } = map.drawn;
  if (nodes.length === 0) return <p>{words.emptyMap}</p>;
  const names = namesOf(map.drawn);
  const tied = new Set(ties.flatMap((t) => [t.a, t.b]));
  const alone = nodes.filter((n) => !tied.has(n.id));
  return (
    <div className={styles['list']}>
      {ties.length === 0 ? null : (
        <ul>
          {ties.map((t) => {
            const [from, to] = t.direction === 'from' ? [t.b, t.a] : [t.a, t.b];
            const join = t.direction === 'none' ? '–' : t.direction === 'both' ? '↔' : '→';
            return (
              <li key={`${t.a}~${t.b}`}>
                <strong>
                  <bdi>{names.get(from)}</bdi> {join} <bdi>{names.get(to)}</bdi>
                </strong>
                <span>
                  {t.types.map(typeWord).join(', ')}
                  {t.when === 'wanted' ? `, ${words.wish}` : ''}
                </span>
                {t.sentence === '' ? null : (
                  <span className="theirs" dir="auto">
                    {t.sentence}
                  </span>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {alone.length === 0 ? null : (
        <p>
          {words.alone} {alone.map((n) => n.name).join(', ')}
        </p>
      )}
    </div>
  );
}
