import type { NodeId } from '@facet/shared/boards/network/shape.ts';
import { useId, useMemo, useState, type ReactNode } from 'react';
import { networkText } from '../../../networkText.ts';
import { listNames } from '../../../wording.ts';
import { Button } from '../../../ui/Button.tsx';
import type { MapView, Selection } from '../view.ts';
import { looseTies, type LooseTie } from './backing.ts';
import styles from './Merge.module.css';
import type { SharedSupport } from './useSupport.ts';

const words = networkText.merge;
const FIRST = 5;

interface DisagreementsProps {
  shared: SharedSupport | null;
  view: Pick<MapView, 'nodes' | 'ties'>;
  selection: Selection | null;
  /** Opens a tie, which stands out on the map and shows who said what. */
  onOpen: (selection: Selection) => void;
  /** Of people who look at their own group's map. */
  ours?: boolean;
}

/** Ties to talk about: those people differ on, and those that only one end claims. */
export function Disagreements({ shared, view, selection, onOpen, ours = true }: DisagreementsProps) {
  const loose = useMemo(
    () => (shared === null ? null : looseTies(shared.support, view.ties, shared.agreed)),
    [shared, view.ties],
  );
  if (shared === null || loose === null) return null;
  const nodeName = (id: NodeId): string => view.nodes.find((n) => n.id === id)?.name ?? '';
  const line = (loose: LooseTie, more: string): ReactNode => {
    const { a, b } = loose.tie;
    const open = selection?.what === 'tie' && selection.a === a && selection.b === b;
    return (
      <li key={`${a}~${b}`}>
        <button type="button" aria-pressed={open} onClick={() => onOpen({ what: 'tie', a, b })}>
          <strong>
            <bdi>{nodeName(a)}</bdi> {words.andBetween} <bdi>{nodeName(b)}</bdi>
          </strong>
          <span dir="auto">
            {words.drawnBy(loose.support.drawnBy.length, shared.support.of)}, {more}
          </span>
        </button>
      </li>
    );
  };
  return (
    <>
      <Ties title={ours ? words.loose : words.looseOthers} none={words.looseNone}>
        {loose.differ.map((t) => line(t, words.looseDiffer(listNames(t.open.map((c) => words.claims[c])))))}
      </Ties>
      {loose.oneEnd.length === 0 ? null : (
        <Ties title={words.looseOne} none="">
          {loose.oneEnd.map((t) => line(t, oneEnd(t, nodeName)))}
        </Ties>
      )}
    </>
  );
}

function oneEnd({ tie, support }: LooseTie, nodeName: (id: NodeId) => string): string {
  const [a, b] = [nodeName(tie.a), nodeName(tie.b)];
  return support.claimedOnlyBy === tie.a ? words.looseEnd(a, b) : words.looseEnd(b, a);
}

function Ties({ title, none, children }: { title: string; none: string; children: ReactNode[] }) {
  const heading = useId();
  const [open, setOpen] = useState(false);
  const shown = open || children.length <= FIRST + 1 ? children : children.slice(0, FIRST);
  return (
    <section className={styles['panel']} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {children.length === 0 ? <p className={styles['quiet']}>{none}</p> : null}
      <ul className={styles['loose']}>{shown}</ul>
      {shown.length < children.length ? (
        <Button look="plain" onClick={() => setOpen(true)}>
          {networkText.reading.showAll(children.length)}
        </Button>
      ) : null}
    </section>
  );
}
