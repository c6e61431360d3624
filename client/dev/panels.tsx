// The panels beside a map (reading, merging, dated copies), for pictures; no part of what is shipped.
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '@fontsource-variable/noto-sans-arabic/wght.css';
import '../src/ui/tokens.css';
import '../src/ui/base.css';
import { tieKey } from '@facet/shared/boards/network/shape.ts';
import { drawn } from '@facet/shared/boards/network/merge.ts';
import { READY_PLAN } from '@facet/shared/boards/network/plan.ts';
import type { SettledNetwork } from '@facet/shared/boards/network/settle.ts';
import { useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { arrange } from '../src/boards/network/layout/arrange.ts';
import { NetworkMap } from '../src/boards/network/map/NetworkMap.tsx';
import { Disagreements } from '../src/boards/network/merge/Disagreements.tsx';
import { MatchPanel } from '../src/boards/network/merge/MatchPanel.tsx';
import { StartPanel } from '../src/boards/network/merge/StartPanel.tsx';
import { startOf } from '../src/boards/network/merge/starting.ts';
import { SupportPanel } from '../src/boards/network/merge/SupportPanel.tsx';
import { useSupport } from '../src/boards/network/merge/useSupport.ts';
import { Filters } from '../src/boards/network/reading/Filters.tsx';
import { Legend } from '../src/boards/network/reading/Legend.tsx';
import { litOf } from '../src/boards/network/reading/reading.ts';
import { ReadingList } from '../src/boards/network/reading/ReadingList.tsx';
import { useFilter } from '../src/boards/network/reading/useFilter.ts';
import { useFindings } from '../src/boards/network/reading/useReading.ts';
import { SnapshotPanel } from '../src/boards/network/time/SnapshotPanel.tsx';
import type { Lit, Selection } from '../src/boards/network/view.ts';
import { mountAnnouncer } from '../src/ui/announcer.ts';
import { MEMBERS, ROOM } from './panelSamples.ts';

const asked = new URLSearchParams(location.search);
const theme = asked.get('theme');
if (theme) document.documentElement.dataset['theme'] = theme;
const PLAN = { ...READY_PLAN };

function Page() {
  return <Beside show={asked.get('show') ?? 'reading'} />;
}

function Beside({ show }: { show: string }) {
  const start = useMemo(() => startOf(MEMBERS, PLAN.given).network, []);
  const [network, setNetwork] = useState<SettledNetwork>(() =>
    show === 'reading' || show === 'time'
      ? asked.has('few')
        ? few(ROOM)
        : ROOM
      : { ...ROOM, ...start, apart: [] },
  );
  const map = useMemo(() => drawn(network), [network]);
  const shared = useSupport(network, MEMBERS, PLAN);
  const merged = show !== 'reading' && show !== 'time';
  const backing = merged ? (shared?.backing ?? null) : null;
  const filter = useFilter(map, backing);
  const places = useMemo(() => arrange(map.nodes, map.ties), [map]);
  const view = useMemo(() => ({ ...filter.shown, at: places }), [filter.shown, places]);
  const [spot, setSpot] = useState<string | null>(asked.get('spot'));
  const [pair, setPair] = useState<readonly string[] | null>(null);
  const { found } = useFindings(view);
  const lit: Lit | null = pair
    ? { nodes: new Set(pair), ties: new Set() }
    : (litOf(spot, found ?? [], view)?.lit ?? null);
  const [selection, setSelection] = useState<Selection | null>(() => {
    const tie = merged
      ? shared?.support.ties.find((t) => (asked.has('end') ? t.claimedOnlyBy !== null : t.differ.length > 0))
      : undefined;
    return tie ? { what: 'tie', a: tie.a, b: tie.b } : null;
  });
  const nothing = (): void => {};
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', '--paper': 'var(--group)' } as React.CSSProperties}>
      <div style={{ flex: '1 1 380px', display: 'flex', blockSize: '100dvh' }}>
        <NetworkMap
          view={view}
          label="The map"
          lit={lit}
          selected={show === 'support' ? selection : null}
          backing={backing}
          showBacking
          onSelect={setSelection}
        />
      </div>
      <div
        style={{
          flex: '0 0 min(340px, 100%)',
          boxSizing: 'border-box',
          padding: 16,
          background: 'var(--card)',
          blockSize: innerWidth > 700 ? '100dvh' : 'auto',
          overflowY: 'auto',
          display: 'flex',
          flexDirection: 'column',
          gap: 24,
        }}
      >
        {show === 'reading' ? (
          <>
            <Filters filter={filter} drawers={shared?.support.of ?? 0} />
            <ReadingList view={view} spot={spot} onPoint={setSpot} />
            <Legend view={view} backing={backing} />
          </>
        ) : null}
        {show === 'match' ? (
          <MatchPanel
            network={network}
            canWrite
            onLook={setPair}
            drawnBy={(id) => (shared?.drawnBy(id) ?? []).map(nameOf)}
            moves={{
              alias: (node, as) => setNetwork((now) => ({ ...now, aliases: [...now.aliases, { node, as }] })),
              unalias: (node, as) =>
                setNetwork((now) => {
                  const [a = '', b = ''] = tieKey(node, as).split('~');
                  return {
                    ...now,
                    aliases: now.aliases.filter((x) => tieKey(x.node, x.as) !== tieKey(a, b)),
                    apart: [...now.apart, { a, b }],
                  };
                }),
              separate: (node) =>
                setNetwork((now) => ({
                  ...now,
                  aliases: now.aliases.filter((x) => x.node !== node && x.as !== node),
                })),
            }}
          />
        ) : null}
        {show === 'support' && selection ? (
          <>
            <SupportPanel
              shared={shared}
              view={view}
              selection={selection}
              nameOf={nameOf}
              you="s1"
              onSettle={(a, b, change) =>
                setNetwork((now) => ({
                  ...now,
                  ties: now.ties.map((t) => (t.a === a && t.b === b ? { ...t, ...change } : t)),
                }))
              }
            />
            <Disagreements shared={shared} view={view} selection={selection} onOpen={setSelection} />
            <Legend view={view} backing={backing} />
            <Filters filter={filter} drawers={shared?.support.of ?? 0} />
          </>
        ) : null}
        {show === 'start' ? (
          <StartPanel
            contributions={MEMBERS}
            plan={asked.has('given') ? { given: { nodes: ROOM.nodes.slice(0, 12), ties: [] } } : PLAN}
            chosen={asked.has('chosen') ? 'union' : null}
            startFrom={nothing}
            startEmpty={nothing}
            missing={['Sana']}
          />
        ) : null}
        {show === 'time' ? (
          <SnapshotPanel
            activity={{ id: 'a', snapshots: asked.has('none') ? [] : COPIES }}
            secret="s"
            leads={!asked.has('looks')}
            scope="whole"
            owner=""
            board="whole room"
            onLook={nothing}
            onCompare={nothing}
            onExport={nothing}
          />
        ) : null}
      </div>
    </div>
  );
}

const COPIES = [
  {
    id: 'x',
    name: '12 October 2025, whole room',
    at: Date.UTC(2025, 9, 12, 10),
    scope: 'whole' as const,
    owner: '',
    nodes: 30,
    ties: 40,
  },
  {
    id: 'y',
    name: 'After the spring conference, with the two nurseries and the new hub',
    at: Date.UTC(2026, 2, 3, 15),
    scope: 'whole' as const,
    owner: '',
    nodes: 34,
    ties: 52,
  },
];
const NAMES: Record<string, string> = { s1: 'Amira', s2: 'Tom', s3: 'Priya', s4: 'Joe' };
const nameOf = (drawer: string): string => NAMES[drawer] ?? drawer;
const few = (whole: SettledNetwork): SettledNetwork => {
  const nodes = whole.nodes.slice(0, 6);
  const ids = new Set(nodes.map((n) => n.id));
  return { ...whole, nodes, ties: whole.ties.filter((t) => ids.has(t.a) && ids.has(t.b)) };
};

const root = document.getElementById('root');
if (root) {
  mountAnnouncer();
  createRoot(root).render(<Page />);
}
