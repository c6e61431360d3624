import { tieKey, type NodeId } from '@facet/shared/boards/network/shape.ts';
import { sortWord } from '../../../../boards/network/reading/sentences.ts';
import type { Backing, MapView } from '../../../../boards/network/view.ts';
import { networkText } from '../../../../networkText.ts';

interface MapInWordsProps {
  view: MapView;
  label: string;
  me: NodeId | null;
  backing: Backing | null;
}

const byName = new Intl.Collator('en-GB', { numeric: true });

/** The map for those who do not see it: who is on it, and who is tied to whom. */
export function MapInWords({ view, label, me, backing }: MapInWordsProps) {
  const words = networkText;
  const names = new Map(view.nodes.map((n) => [n.id, n.name]));
  const degrees = new Map<NodeId, number>();
  for (const { a, b } of view.ties) for (const id of [a, b]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const drawnBy = (by: number | undefined): string =>
    backing === null || by === undefined ? '' : ` ${words.map.drawnBy(by, backing.of)}`;
  return (
    <section className="visually-hidden" aria-label={label}>
      <ul>
        {view.nodes
          .toSorted((x, y) => byName.compare(x.name, y.name))
          .map((n) => (
            <li key={n.id}>
              {words.map.node(n.name, sortWord(n.sort), degrees.get(n.id) ?? 0, n.id === me)}
              {drawnBy(backing?.nodes.get(n.id))}
            </li>
          ))}
      </ul>
      <ul>
        {view.ties.map((t) => (
          <li key={tieKey(t.a, t.b)}>
            <bdi>{words.time.tie(names.get(t.a) ?? '', names.get(t.b) ?? '')}</bdi>
            {t.when === 'wanted' ? `, ${words.reading.legend.wanted}` : ''}
            {`.${drawnBy(backing?.ties.get(tieKey(t.a, t.b)))}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
