import { CLAIMS, type Claim, type DrawnTie } from '@facet/shared/boards/network/merge.ts';
import type { NodeId, Tie } from '@facet/shared/boards/network/shape.ts';
import type { TieSupport } from '@facet/shared/boards/network/support.ts';
import { useId, type ReactNode } from 'react';
import { networkText } from '../../../networkText.ts';
import { listNames } from '../../../wording.ts';
import { Choice } from '../../../ui/Choice.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import type { MapView, Selection } from '../view.ts';
import { decided } from './backing.ts';
import styles from './Merge.module.css';
import type { SharedSupport } from './useSupport.ts';

const words = networkText.merge;

interface SupportPanelProps {
  /** Null where nobody has shared a map of their own. */
  shared: SharedSupport | null;
  view: Pick<MapView, 'nodes' | 'ties'>;
  selection: Selection;
  /** A person's or a group's name. */
  nameOf: (drawer: string) => string;
  /** Whose page it is, called "You". */
  you?: string;
  /** Settles what people differ on; left out for those who may only look. */
  onSettle?: (a: NodeId, b: NodeId, change: Partial<Pick<Tie, Claim>>) => void;
}

/** Who drew what is selected, what each said of it, and what they differ on. */
export function SupportPanel({ shared, view, selection, nameOf, you, onSettle }: SupportPanelProps) {
  const heading = useId();
  if (shared === null) return <p className={styles['quiet']}>{words.noShared}</p>;
  const { support, drawers } = shared;
  const name = (drawer: string): string => (drawer === you ? words.you : nameOf(drawer));
  const nodeName = (id: NodeId): string => view.nodes.find((n) => n.id === id)?.name ?? '';
  const isTie = (t: { a: NodeId; b: NodeId }): boolean =>
    selection.what === 'tie' && t.a === selection.a && t.b === selection.b;
  const tie = view.ties.find(isTie);
  const of = support.ties.find(isTie);
  const drawnBy =
    selection.what === 'node' ? support.nodes.find((n) => n.node === selection.id)?.drawnBy : of?.drawnBy;
  if (drawnBy === undefined) return null;
  const node = selection.what === 'node' ? view.nodes.find((n) => n.id === selection.id) : undefined;
  const also = node?.names.filter((other) => other !== node.name) ?? [];
  const others = drawers.filter((d) => !drawnBy.includes(d));
  const claim = (drawer: string): string | null => {
    const claims = of?.claims.filter((c) => c.drawer === drawer) ?? [];
    return claims.length === 0
      ? null
      : claims.map((c) => claimWords(c.tie, of?.differ ?? [], nodeName)).join('; ');
  };
  return (
    <section className={styles['panel']} aria-labelledby={heading}>
      <h2 id={heading}>
        {drawnBy.length === 0 ? words.drawnByNone(support.of) : words.drawnBy(drawnBy.length, support.of)}
      </h2>
      <p className={styles['strong']}>
        {selection.what === 'node' ? (
          <bdi>{nodeName(selection.id)}</bdi>
        ) : (
          <>
            <bdi>{nodeName(selection.a)}</bdi> {words.andBetween} <bdi>{nodeName(selection.b)}</bdi>
          </>
        )}
      </p>
      {also.length === 0 ? null : (
        <p className={styles['quiet']} dir="auto">
          {words.names(listNames(also))}
        </p>
      )}
      {drawnBy.length === 0 ? <p className={styles['quiet']}>{words.drawnByNoneMore}</p> : null}
      <ul className={styles['people']}>
        {drawnBy.map((drawer) => (
          <Person key={drawer} did name={name(drawer)}>
            {claim(drawer)}
          </Person>
        ))}
        {others.length > 0 && drawnBy.length > 0 ? (
          <li data-did="no">
            <Icon name="minus" />
            <span dir="auto">{words.didNot(listNames(others.map(name)))}</span>
          </li>
        ) : null}
      </ul>
      {tie !== undefined && of !== undefined ? (
        <Differences tie={tie} of={of} agreed={shared.agreed} nodeName={nodeName} onSettle={onSettle} />
      ) : null}
    </section>
  );
}

function Person({ name, did, children }: { name: string; did: boolean; children: ReactNode }) {
  return (
    <li data-did={did ? 'yes' : 'no'}>
      <Icon name="check" />
      <span>
        <bdi>{name}</bdi>
        {children === null ? null : <>: {children}</>}
      </span>
    </li>
  );
}

interface DifferencesProps {
  tie: DrawnTie;
  of: TieSupport;
  agreed: readonly string[];
  nodeName: (id: NodeId) => string;
  onSettle: SupportPanelProps['onSettle'];
}

function Differences({ tie, of, agreed, nodeName, onSettle }: DifferencesProps) {
  const done = decided(tie, of, agreed);
  const open = of.differ.filter((what) => !done.includes(what));
  const end = of.claimedOnlyBy;
  return (
    <>
      {end === null ? null : (
        <p className={styles['clash']}>
          <Icon name="clash" />
          <span dir="auto">{words.onlyEnd(nodeName(end), nodeName(end === tie.a ? tie.b : tie.a))}</span>
        </p>
      )}
      {of.differ.length === 0 ? null : (
        <div className={styles['settle']}>
          {open.length === 0 ? null : (
            <p className={styles['clash']}>
              <Icon name="clash" />
              <span>
                {(onSettle === undefined ? words.differOthers : words.differ)(
                  listNames(open.map((what) => words.claims[what])),
                )}
              </span>
            </p>
          )}
          {of.differ.map((what) =>
            onSettle === undefined ? (
              <p key={what} dir="auto">
                {words.shows(valueWords(tie, what, nodeName))}
              </p>
            ) : (
              <Choice
                key={what}
                legend={words.settle[what]}
                value={`${tie[what]}`}
                options={valuesOf(tie, of, what).map((value) => ({
                  value: `${value[what]}`,
                  label: <bdi>{valueWords(value, what, nodeName)}</bdi>,
                }))}
                onChange={(chosen) => {
                  const value = valuesOf(tie, of, what).find((t) => `${t[what]}` === chosen);
                  if (value !== undefined) onSettle(tie.a, tie.b, { [what]: value[what] });
                }}
              />
            ),
          )}
        </div>
      )}
    </>
  );
}

/** One tie for each value people gave, the map's own among them. */
function valuesOf(tie: DrawnTie, of: TieSupport, what: Claim): Tie[] {
  const all = [tie, ...of.claims.map((c) => c.tie)];
  return [...Map.groupBy(all, (t) => t[what]).values()]
    .flatMap(([first]) => (first === undefined ? [] : [first]))
    .sort((x, y) => (x[what] < y[what] ? -1 : 1));
}

/** "strong", "some, wished for": how strong, and what else those who drew it differ on. */
function claimWords(tie: Tie, differ: readonly Claim[], nodeName: (id: NodeId) => string): string {
  return CLAIMS.filter(
    (what) => what === 'strength' || differ.includes(what) || (what === 'when' && tie.when === 'wanted'),
  )
    .map((what) => valueWords(tie, what, nodeName))
    .join(', ');
}

function valueWords(tie: Tie, what: Claim, nodeName: (id: NodeId) => string): string {
  switch (what) {
    case 'strength':
      return words.strengths[tie.strength] ?? '';
    case 'when':
      return words.whens[tie.when];
    case 'direction':
      return tie.direction === 'none' || tie.direction === 'both'
        ? words.ways[tie.direction]
        : words.ways.to(nodeName(tie.direction === 'to' ? tie.b : tie.a));
  }
}
