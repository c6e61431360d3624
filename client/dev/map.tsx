// The map alone, for pictures and for measuring how smoothly it moves; no part of what is shipped.
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '../src/ui/tokens.css';
import '../src/ui/base.css';
import { tieKey, type NodeId } from '@facet/shared/boards/network/shape.ts';
import { useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { arrange } from '../src/boards/network/layout/arrange.ts';
import { NetworkMap } from '../src/boards/network/map/NetworkMap.tsx';
import type { Lit, Point, Selection } from '../src/boards/network/view.ts';
import { mountAnnouncer } from '../src/ui/announcer.ts';
import { backingOf, sampleOf } from './samples.ts';

const asked = new URLSearchParams(location.search);
const theme = asked.get('theme');
if (theme) document.documentElement.dataset['theme'] = theme;

function Page() {
  const [sample, setSample] = useState(() => sampleOf(asked.get('map') ?? 'own'));
  const placed = useMemo(() => arrange(sample.nodes, sample.ties), [sample.nodes, sample.ties]);
  const [moved, setMoved] = useState<ReadonlyMap<NodeId, Point>>(new Map());
  const [selected, setSelected] = useState<Selection | null>(() => firstSelection(asked.get('selected')));
  const [tieFrom, setTieFrom] = useState<NodeId | null>(asked.get('tieFrom'));
  const view = useMemo(
    () => ({ nodes: sample.nodes, ties: sample.ties, at: new Map([...placed, ...moved]) }),
    [sample, placed, moved],
  );
  const lit = useMemo((): Lit | null => {
    const id = asked.get('lit');
    if (!id) return null;
    const ties = sample.ties.filter((t) => t.a === id || t.b === id);
    return { nodes: new Set([id]), ties: new Set(ties.map((t) => tieKey(t.a, t.b))) };
  }, [sample]);
  const backing = useMemo(() => (asked.has('backing') ? backingOf(sample) : null), [sample]);
  return (
    <div
      style={
        {
          '--paper': `var(--${asked.get('paper') ?? 'own'})`,
          display: 'flex',
          blockSize: '100dvh',
        } as React.CSSProperties
      }
    >
      <NetworkMap
        view={view}
        label="Your map"
        me={sample.me}
        selected={selected}
        lit={lit}
        backing={backing}
        showBacking
        canWrite={asked.get('size') !== 'projector'}
        mode={(asked.get('mode') as 'look' | null) ?? 'look'}
        tieFrom={tieFrom}
        size={asked.get('size') === 'projector' ? 'projector' : 'tablet'}
        onSelect={setSelected}
        onTieFrom={setTieFrom}
        onMove={(id, to) => setMoved((now) => new Map(now).set(id, to))}
        onTie={(one, other) => {
          setTieFrom(null);
          setSample((now) => now.tied(one, other));
        }}
      />
    </div>
  );
}

function firstSelection(said: string | null): Selection | null {
  if (said === null) return null;
  const [a = '', b] = said.split('~');
  return b === undefined ? { what: 'node', id: a } : { what: 'tie', a, b };
}

const root = document.getElementById('root');
if (root) {
  mountAnnouncer();
  createRoot(root).render(<Page />);
}
