import type { Network } from '@facet/shared/boards/network/shape.ts';
import { useId, useMemo, useState } from 'react';
import { text } from '../../../text.ts';
import { announce } from '../../../ui/announcer.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { NetworkMap } from '../map/NetworkMap.tsx';
import { plainSentence } from '../reading/pieces.ts';
import { SaidWords } from '../reading/SaidWords.tsx';
import reading from '../reading/Reading.module.css';
import type { Lit } from '../view.ts';
import { ChangeLegend } from './ChangeLegend.tsx';
import { ChangeLists } from './ChangeLists.tsx';
import { viewOf } from './comparePicture.ts';
import { compareSentences } from './compareSentences.ts';
import { dayOf } from './dates.ts';
import styles from './Compare.module.css';
import { useCompared } from './useCompared.ts';

const words = text.network.time;

/** One of two maps: a copy, or the map as it is now. */
export interface ComparedMap {
  /** Its name; words for "now" where there is none. */
  name: string;
  at: number | null;
  network: Network;
}

interface CompareViewProps {
  before: ComparedMap;
  after: ComparedMap;
  size?: 'tablet' | 'projector';
}

/** Two maps in one picture: what has changed in sentences first, then the lists behind them. */
export function CompareView({ before, after, size = 'tablet' }: CompareViewProps) {
  const heading = useId();
  const { both, at } = useCompared(before.network, after.network);
  const said = useMemo(() => compareSentences(both), [both]);
  const [lit, setLit] = useState<{ key: string; lit: Lit } | null>(null);
  const view = useMemo(() => (at === null ? null : viewOf(both, at)), [both, at]);
  const changes = useMemo(() => ({ ties: both.looks, nodes: both.changes }), [both]);
  const light = (key: string, what: Lit, sentence: string): void => {
    const off = lit?.key === key;
    setLit(off ? null : { key, lit: what });
    announce(off ? text.network.reading.unlit : text.network.reading.lit(sentence));
  };
  const projected = size === 'projector';
  return (
    <div className={styles['compare']} data-size={size}>
      <div className={styles['map']}>
        {view === null ? (
          <p className={styles['wait']}>{words.loading}</p>
        ) : (
          <NetworkMap view={view} label={words.map} lit={lit?.lit ?? null} changes={changes} size={size} />
        )}
      </div>
      <section className={styles['side']} aria-labelledby={heading}>
        <h2 id={heading}>
          {words.heading}
          <span>
            <bdi>{titleOf(before)}</bdi> <Icon name="arrowRight" /> <bdi>{titleOf(after)}</bdi>
          </span>
        </h2>
        <ul className={`${reading['list']} ${styles['said']}`}>
          {(projected ? said.slice(0, 3) : said).map((s) => (
            <li key={s.key}>
              {s.lit === null || projected ? (
                <p className={reading['plain']}>
                  <SaidWords said={s.said} />
                </p>
              ) : (
                <button
                  type="button"
                  className={reading['sentence']}
                  aria-pressed={lit?.key === s.key}
                  onClick={() => light(s.key, s.lit as Lit, plainSentence(s.said))}
                >
                  <Icon name={lit?.key === s.key ? 'eye' : 'lightbulb'} />
                  <span>
                    <SaidWords said={s.said} />
                  </span>
                </button>
              )}
            </li>
          ))}
        </ul>
        <ChangeLegend both={both} />
        {projected ? null : (
          <>
            {both.byName > 0 ? <p className={styles['quiet']}>{words.byName(both.byName)}</p> : null}
            <ChangeLists both={both} lit={lit?.key ?? null} onLight={light} />
          </>
        )}
      </section>
    </div>
  );
}

/** "Autumn 2026, 12 July 2026"; the date once, where it is in the name already. */
function titleOf({ name, at }: ComparedMap): string {
  const date = at === null ? '' : dayOf(at);
  return [name || words.now, name.includes(date) ? '' : date].filter(Boolean).join(', ');
}
