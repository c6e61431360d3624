import type { DrawnNode } from '@facet/shared/boards/network/merge.ts';
import type { NodeId } from '@facet/shared/boards/network/shape.ts';
import { useRef, useState } from 'react';
import { networkText } from '../../../networkText.ts';
import { Button } from '../../../ui/Button.tsx';
import { SortSign } from '../reading/Legend.tsx';
import styles from './Merge.module.css';
import type { OpenPair } from './pairs.ts';
import { whyMatch } from './whyMatch.ts';

const words = networkText.merge;
/** The second tap of two in a hurry falls on the next question: it must not answer it. */
const STILL_MS = 350;

interface MatchQuestionProps {
  pair: OpenPair;
  /** How many come after this one. */
  more: number;
  drawnBy: (node: NodeId) => readonly string[];
  onYes: (kept: DrawnNode, other: DrawnNode) => void;
  onNo: () => void;
  onLater: () => void;
  /** The two stand out on the map. */
  looking: boolean;
  onLook: (() => void) | null;
}

/** One pair: both names, who drew each, why it is asked, and three answers. */
export function MatchQuestion({
  pair,
  more,
  drawnBy,
  onYes,
  onNo,
  onLater,
  looking,
  onLook,
}: MatchQuestionProps) {
  const [turned, setTurned] = useState(false);
  const [since] = useState(() => performance.now());
  const done = useRef(false);
  const [kept, other] = turned ? [pair.other, pair.kept] : [pair.kept, pair.other];
  const once = (act: () => void) => (): void => {
    if (done.current || performance.now() - since < STILL_MS) return;
    done.current = true;
    act();
  };
  const differ = kept.name !== other.name;
  return (
    <div className={styles['question']}>
      <div className={styles['pair']}>
        <One node={kept} by={drawnBy(kept.id)} />
        <p className={styles['equals']}>
          <span aria-hidden="true">=</span>
          <span className="visually-hidden">{words.as}</span>
        </p>
        <One node={other} by={drawnBy(other.id)} />
      </div>
      <p>{whyMatch(pair.match.reason, pair.kept.name, pair.other.name)}</p>
      <div className={styles['answers']}>
        <Button look="next" icon="check" onClick={once(() => onYes(kept, other))}>
          {yesWords(kept, other)}
        </Button>
        <Button onClick={once(onNo)}>{words.no}</Button>
        <Button look="plain" onClick={once(onLater)}>
          {words.notNow}
        </Button>
        {onLook === null ? null : (
          <Button look="plain" aria-pressed={looking} onClick={onLook}>
            {words.onMap}
          </Button>
        )}
      </div>
      {differ ? (
        <p className={styles['quiet']}>
          {words.calledThen} <bdi className={styles['strong']}>{kept.name}</bdi>.{' '}
          <button type="button" className={styles['inline']} onClick={() => setTurned(!turned)}>
            {words.otherName}
          </button>
        </p>
      ) : null}
      <p className={styles['quiet']}>
        {words.undoHint} {words.more(more)}
      </p>
    </div>
  );
}

/** "Yes, one school" where both are schools, or one of them and the other of no sort. */
function yesWords(one: DrawnNode, other: DrawnNode): string {
  const yes = words.yes;
  if (one.kind === 'person' && other.kind === 'person') return yes['person'] ?? '';
  const sorts = new Set([one.sort, other.sort].filter((sort) => sort !== ''));
  const [sort = ''] = sorts;
  return (sorts.size === 1 ? yes[sort] : undefined) ?? yes['other'] ?? '';
}

function One({ node, by }: { node: DrawnNode; by: readonly string[] }) {
  const also = node.names.filter((name) => name !== node.name);
  return (
    <div className={styles['one']}>
      {node.sort === '' ? null : <SortSign sort={node.sort} />}
      <div>
        <strong dir="auto">{node.name}</strong>
        {also.length > 0 ? <span dir="auto">{words.also(also.join(', '))}</span> : null}
        <span dir="auto">{by.length === 0 ? words.drawnByNobody : by.join(', ')}</span>
      </div>
    </div>
  );
}
