import type { Finding } from '@facet/shared/boards/network/finding.ts';
import { findings } from '@facet/shared/boards/network/findings.ts';
import type { Picture } from '@facet/shared/boards/network/graph.ts';
import { useMemo } from 'react';
import { readings, type Reading } from './reading.ts';
import { useLater } from './useLater.ts';

/** What findings are made of, as one text: the same for the same map, whatever its names and places are. */
export const contentOf = ({ nodes, ties }: Picture): string =>
  JSON.stringify([
    nodes.map((n) => [n.id, n.sort, n.part]),
    ties.map((t) => [t.a, t.b, t.when, t.direction, t.strength]),
  ]);

/** The findings of a map, worked out after it is painted; `fresh` is false while a newer map is still being read. */
export function useFindings(picture: Picture): { found: readonly Finding[] | null; fresh: boolean } {
  const content = useMemo(() => contentOf(picture), [picture]);
  const { value, fresh } = useLater('findings', content, () => findings(picture));
  return { found: value, fresh };
}

/** The map's sentences, the most worth saying first; null until it has been read. */
export function useReadings(picture: Picture): {
  all: readonly Reading[] | null;
  found: readonly Finding[] | null;
  fresh: boolean;
} {
  const { found, fresh } = useFindings(picture);
  const all = useMemo(() => (found === null ? null : readings(found, picture)), [found, picture]);
  return { all, found, fresh };
}
