// What a running server says of itself at /metrics.
export type Figures = ReadonlyMap<string, number>;

export async function figuresOf(url: string): Promise<Figures> {
  const answer = await fetch(`${url}/metrics`);
  if (!answer.ok) throw new Error(`/metrics was answered with ${answer.status}`);
  const lines = (await answer.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const at = line.lastIndexOf(' ');
      return [line.slice(0, at), Number(line.slice(at + 1))];
    }),
  );
}

/** The sum over all labels of a figure. */
export function sumOf(figures: Figures, name: string): number {
  return [...figures].reduce(
    (sum, [key, n]) => (key === name || key.startsWith(`${name}{`) ? sum + n : sum),
    0,
  );
}

/** What has to be 0 once everybody has left: of all of these something would be kept for nobody. */
export const HELD = [
  'facet_people',
  'facet_sessions_live',
  'facet_sessions_loaded',
  'facet_boards_loaded',
  'facet_connections',
  'facet_updates_waiting',
  'facet_unread_bytes',
  'facet_unread_messages',
] as const;

export const heldBy = (figures: Figures): Record<string, number> =>
  Object.fromEntries(HELD.map((name) => [name, sumOf(figures, name)] as const).filter(([, n]) => n !== 0));
