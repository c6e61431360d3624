/** What a check looks at, in the order in which it is shown. */
export const LOOKS = [
  'server',
  'secure',
  'webSocket',
  'lasting',
  'polling',
  'clock',
  'storage',
  'pages',
] as const;
export type Look = (typeof LOOKS)[number];

/** What a look found. `ms` is the middle of several round trips. */
export type Finding =
  | { look: 'server'; is: 'fine'; ms: number }
  | { look: 'server'; is: 'portal' | 'silent' }
  | { look: 'server'; is: 'error'; status: number }
  | { look: 'secure'; is: 'fine' | 'plain' | 'proxy' }
  | { look: 'webSocket'; is: 'fine'; ms: number }
  | { look: 'webSocket'; is: 'refused' | 'silent' | 'large' }
  | { look: 'webSocket'; is: 'held'; ms: number }
  | { look: 'lasting'; is: 'fine' | 'cut'; seconds: number }
  | { look: 'lasting'; is: 'none' }
  | { look: 'polling'; is: 'fine'; ms: number }
  | { look: 'polling'; is: 'none' }
  | { look: 'clock'; is: 'fine' | 'wrong'; seconds: number }
  | { look: 'clock'; is: 'unknown' }
  | { look: 'storage'; is: 'fine' | 'none' | 'small' }
  | { look: 'pages'; is: 'fine' | 'plain' | 'none' };

export type Findings = Partial<{ [L in Look]: Extract<Finding, { look: L }> }>;

/** `good`: as it should be. `note`: Facet works, not at its best. `bad`: Facet does not work here. */
export type Grade = 'good' | 'note' | 'bad';

/** How much a finding matters, seen with the others: a WebSocket that is blocked is only slower where long-polling works. */
export function gradeOf(finding: Finding, all: Findings): Grade {
  if (finding.is === 'fine') return 'good';
  switch (finding.look) {
    case 'server':
      return 'bad';
    case 'webSocket':
      return all.polling?.is === 'none' ? 'bad' : 'note';
    case 'polling':
      return all.webSocket?.is === 'fine' ? 'note' : 'bad';
    case 'secure':
    case 'lasting':
    case 'clock':
    case 'storage':
    case 'pages':
      return 'note';
    default:
      return finding satisfies never;
  }
}

/** What all of it comes to; null while looks that could change it are not over. */
export function verdict(all: Findings): 'ready' | 'slower' | 'notes' | 'blocked' | null {
  if (all.server !== undefined && all.server.is !== 'fine') return 'blocked';
  if (all.webSocket === undefined || all.polling === undefined) return null;
  const grades = Object.values(all).map((finding) => gradeOf(finding, all));
  if (grades.includes('bad')) return 'blocked';
  if (all.webSocket.is !== 'fine' || all.lasting?.is === 'cut') return 'slower';
  if (LOOKS.some((look) => all[look] === undefined)) return null;
  return grades.includes('note') ? 'notes' : 'ready';
}

/** What the owner of the network can change, the most telling first. */
export type Ask = 'reach' | 'signIn' | 'upgrade' | 'frames' | 'large' | 'buffer' | 'idle' | 'polling' | 'tls';

export function asks(all: Findings): Ask[] {
  const { server, webSocket, lasting, polling, secure } = all;
  const wanted: (Ask | false)[] = [
    server?.is === 'portal' && 'signIn',
    (server?.is === 'silent' || server?.is === 'error') && 'reach',
    webSocket?.is === 'refused' && server?.is === 'fine' && 'upgrade',
    webSocket?.is === 'silent' && 'frames',
    webSocket?.is === 'large' && 'large',
    webSocket?.is === 'held' && 'buffer',
    lasting?.is === 'cut' && 'idle',
    polling?.is === 'none' && server?.is === 'fine' && 'polling',
    (secure?.is === 'plain' || secure?.is === 'proxy') && 'tls',
  ];
  return wanted.filter((ask) => ask !== false);
}
