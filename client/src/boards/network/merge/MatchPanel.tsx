import { suggestions } from '@facet/shared/boards/network/combine.ts';
import { drawn, type DrawnNode } from '@facet/shared/boards/network/merge.ts';
import type { SettledNetwork } from '@facet/shared/boards/network/settle.ts';
import type { NodeId } from '@facet/shared/boards/network/shape.ts';
import { useEffect, useEffectEvent, useId, useMemo, useRef, useState } from 'react';
import { networkText } from '../../../networkText.ts';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useLater } from '../reading/useLater.ts';
import { MatchQuestion } from './MatchQuestion.tsx';
import styles from './Merge.module.css';
import { OneList } from './OneList.tsx';
import { openPairs, type OpenPair } from './pairs.ts';
import { whyMatch } from './whyMatch.ts';

const words = networkText.merge;

/** The gestures of the map's document; each is one step that can be undone. */
export interface MergeMoves {
  alias: (node: NodeId, as: NodeId) => void;
  unalias: (node: NodeId, as: NodeId) => void;
  separate: (node: NodeId) => void;
}

interface MatchPanelProps {
  network: SettledNetwork;
  moves: MergeMoves;
  canWrite: boolean;
  /** Names of those who drew a node on their own, where that is known. */
  drawnBy?: (node: NodeId) => readonly string[];
  /** Asked to see the two in question on the map; null once that is over. */
  onLook?: (pair: readonly NodeId[] | null) => void;
}

/** "Are these the same?", one pair at a time, and all that is counted as one already. */
export function MatchPanel({ network, moves, canWrite, drawnBy = nobody, onLook }: MatchPanelProps) {
  const heading = useId();
  const top = useRef<HTMLHeadingElement>(null);
  const [aside, setAside] = useState<ReadonlySet<string>>(new Set());
  const [answered, setAnswered] = useState(0);
  const content = useMemo(
    () => JSON.stringify([network.nodes.map((n) => [n.id, n.name, n.kind]), network.aliases, network.apart]),
    [network.nodes, network.aliases, network.apart],
  );
  const { value } = useLater('matches', content, () => suggestions(network));
  const nodes = useMemo(() => drawn(network).nodes, [network]);
  const weight = (n: DrawnNode): number =>
    4 * drawnBy(n.id).length + 2 * n.stands.length + (n.sort === '' ? 0 : 1);
  const pairs = useMemo(
    () => (value === null ? null : openPairs(value, nodes, network, aside, weight)),
    // Who drew what only chooses whose name comes first; a pair in question does not turn round under a finger.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [value, nodes, network.apart, aside],
  );
  const pair = pairs?.open[0] ?? null;
  const [looking, setLooking] = useState<string | null>(null);
  const look = useEffectEvent((ids: readonly NodeId[] | null) => onLook?.(ids));
  const inQuestion = pair !== null && pair.key === looking ? `${pair.kept.id} ${pair.other.id}` : null;
  useEffect(() => {
    if (inQuestion === null) return undefined;
    look(inQuestion.split(' '));
    return () => look(null);
  }, [inQuestion]);

  const answer = (said: string, act: () => void): void => {
    act();
    setAnswered((n) => n + 1);
    const next = pairs?.open[1];
    announce(`${said} ${next === undefined ? words.clearAnswered : question(next)}`);
    // The buttons of the answered pair are gone: whoever works by keys goes on at the next one.
    top.current?.focus();
  };
  return (
    <section className={styles['panel']} aria-labelledby={heading}>
      <h2 id={heading} ref={top} tabIndex={-1}>
        {words.same}
      </h2>
      {pairs === null ? <p className={styles['quiet']}>{words.looking}</p> : null}
      {pair !== null && canWrite ? (
        <MatchQuestion
          key={pair.key}
          pair={pair}
          more={(pairs?.open.length ?? 1) - 1}
          drawnBy={drawnBy}
          looking={inQuestion !== null}
          onLook={onLook === undefined ? null : () => setLooking(inQuestion === null ? pair.key : null)}
          onYes={(kept, other) =>
            answer(words.saidYes(kept.name, other.name), () => moves.alias(other.id, kept.id))
          }
          onNo={() =>
            answer(words.saidNo(pair.kept.name, pair.other.name), () =>
              moves.unalias(pair.kept.id, pair.other.id),
            )
          }
          onLater={() => answer(words.saidLater, () => setAside((before) => new Set([...before, pair.key])))}
        />
      ) : null}
      {pair !== null && !canWrite ? (
        <p className={styles['quiet']}>{words.readOnly(pairs?.open.length ?? 0)}</p>
      ) : null}
      {pairs !== null && pair === null ? (
        <p className={styles['clear']}>
          <Icon name="checks" />
          <span>
            <strong>{answered > 0 && pairs.aside.length === 0 ? words.clearAnswered : words.clear}</strong>{' '}
            {canWrite ? words.clearMore : null}
          </span>
        </p>
      ) : null}
      {pairs !== null && pairs.aside.length > 0 ? (
        <p className={styles['aside']}>
          {words.aside(pairs.aside.length)}{' '}
          <Button look="plain" onClick={() => setAside(new Set())}>
            {words.again}
          </Button>
        </p>
      ) : null}
      <OneList network={network} nodes={nodes} canWrite={canWrite} separate={moves.separate} />
    </section>
  );
}

const question = ({ match, kept, other }: OpenPair): string =>
  words.asked(kept.name, other.name, whyMatch(match.reason, kept.name, other.name));
const nobody = (): readonly string[] => [];
