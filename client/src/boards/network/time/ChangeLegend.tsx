import type { DrawnTie } from '@facet/shared/boards/network/merge.ts';
import type { CSSProperties } from 'react';
import { networkText } from '../../../networkText.ts';
import { NodeMark } from '../map/NodeMark.tsx';
import { LINE_WIDTHS } from '../map/thickness.ts';
import { Ties } from '../map/Ties.tsx';
import type { TieLook } from '../map/tieStyles.ts';
import styles from './Compare.module.css';
import type { Compared } from './comparePicture.ts';

const words = networkText.time;
/** In the order people ask: what came, what went, what was wished. */
export const LOOKS: readonly TieLook[] = [
  'new',
  'cameTrue',
  'kept',
  'gone',
  'newlyWanted',
  'still',
  'dropped',
];
const WANTED: readonly TieLook[] = ['still', 'dropped', 'newlyWanted'];

/** What the lines of the picture mean; only those that are on it. */
export function ChangeLegend({ both }: { both: Pick<Compared, 'looks' | 'changes' | 'nodes'> }) {
  const inUse = new Set(both.looks.values());
  const changed = new Set(both.changes.values());
  const one = (change: 'new' | 'gone') => both.nodes.find((n) => both.changes.get(n.id) === change);
  return (
    <ul className={styles['legend']} aria-label={words.legend}>
      {LOOKS.filter((look) => inUse.has(look)).map((look) => (
        <li key={look}>
          <TieSign look={look} />
          {lookWords(look, inUse)}
        </li>
      ))}
      {(['new', 'gone'] as const)
        .filter((change) => changed.has(change))
        .map((change) => {
          const node = one(change);
          return (
            <li key={`name-${change}`}>
              <svg
                aria-hidden="true"
                focusable="false"
                viewBox="-32 -32 64 64"
                className={styles['nodeSign']}
                style={{ '--symbol': 1 } as CSSProperties}
              >
                {node === undefined ? null : (
                  <NodeMark
                    node={node}
                    x={0}
                    y={0}
                    label=""
                    current={false}
                    fresh={false}
                    away={false}
                    me={false}
                    chosen={false}
                    dot={false}
                    end={false}
                    lit={false}
                    faded={false}
                    change={change}
                  />
                )}
              </svg>
              {words.nodeSorts[change]}
            </li>
          );
        })}
    </ul>
  );
}

/** What became of a tie, in words. What came true is new as well: then "new" says that it is not meant. */
export const lookWords = (look: TieLook, inUse: ReadonlySet<TieLook>): string =>
  look === 'new' && inUse.has('cameTrue') ? words.newUnwished : words.sorts[look];

/** A line as the picture draws it, short; the word stands beside it. */
export function TieSign({ look }: { look: TieLook }) {
  const when: DrawnTie['when'] = WANTED.includes(look) ? 'wanted' : 'now';
  return (
    <svg aria-hidden="true" focusable="false" viewBox="0 0 56 16" className={styles['tieSign']}>
      <Ties
        widths={LINE_WIDTHS.tablet}
        batches={[
          {
            key: look,
            thickness: 2,
            wanted: when === 'wanted',
            faded: false,
            look,
            lines: 'M2 8H54',
            arrows: '',
          },
        ]}
      />
    </svg>
  );
}
