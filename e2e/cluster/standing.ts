// How many people and lines each server has, from its own figures.

export interface Standing {
  people: number;
  lines: { websocket: number; polling: number };
}

/** What a server says at /metrics; null where it does not answer. */
export async function standingOf(url: string): Promise<Standing | null> {
  try {
    const text = await (await fetch(`${url}/metrics`, { signal: AbortSignal.timeout(2000) })).text();
    const sum = (pattern: RegExp): number =>
      [...text.matchAll(pattern)].reduce((all, [, n]) => all + Number(n), 0);
    return {
      people: sum(/^facet_people\{.*\} (\d+)$/gm),
      lines: {
        websocket: sum(/^facet_connections\{.*way="websocket".*\} (\d+)$/gm),
        polling: sum(/^facet_connections\{.*way="polling".*\} (\d+)$/gm),
      },
    };
  } catch {
    return null;
  }
}

/** One line for somebody who watches. */
export const told = (standings: readonly (Standing | null)[]): string =>
  standings
    .map((one, i) =>
      one === null
        ? `server ${i + 1}: away`
        : `server ${i + 1}: ${one.people} ${one.people === 1 ? 'person' : 'people'}, ${one.lines.websocket} WebSockets, ${one.lines.polling} polling`,
    )
    .join(' | ');
