// The table twin and the sheets over a document of their own, for pictures; no part of what is shipped.
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '../src/ui/tokens.css';
import '../src/ui/base.css';
import { drawn } from '@facet/shared/boards/network/merge.ts';
import {
  NOTHING_GIVEN,
  readNetwork,
  seedNetwork,
  setMe,
  type MapDoc,
} from '@facet/shared/boards/network/networkDoc.ts';
import { addNode, alias, changeNode } from '@facet/shared/boards/network/networkMovesDoc.ts';
import { drawTie } from '@facet/shared/boards/network/networkTiesDoc.ts';
import { READY_PLAN } from '@facet/shared/boards/network/plan.ts';
import { tieKey } from '@facet/shared/boards/network/shape.ts';
import { useEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import * as Y from 'yjs';
import { useMoves } from '../src/boards/network/moves.ts';
import { AddSheet } from '../src/boards/network/sheets/AddSheet.tsx';
import { SelectionSheet } from '../src/boards/network/sheets/SelectionSheet.tsx';
import { TieListSheet } from '../src/boards/network/sheets/TieListSheet.tsx';
import { NetworkTable } from '../src/boards/network/table/NetworkTable.tsx';
import type { Selection } from '../src/boards/network/view.ts';
import { mountAnnouncer } from '../src/ui/announcer.ts';
import { Button } from '../src/ui/Button.tsx';
import { Band, Foot, Shell } from '../src/ui/Shell.tsx';
import { sampleOf } from './samples.ts';

const asked = new URLSearchParams(location.search);
const theme = asked.get('theme');
if (theme) document.documentElement.dataset['theme'] = theme;

const map: MapDoc = { doc: new Y.Doc(), given: NOTHING_GIVEN };
seedNetwork(map.doc);
if (!asked.has('empty')) {
  const sample = sampleOf(asked.get('map') ?? 'own');
  for (const n of sample.nodes) addNode(map, n);
  for (const t of sample.ties) drawTie(map, t.a, t.b, t);
  setMe(map.doc, sample.me);
  if (asked.has('rich')) {
    changeNode(map, 'oak', {
      note: 'Two classes share a writing project with us every term, and their lead comes over.',
      part: 'North',
    });
    changeNode(map, 'bran', { part: 'North', size: 3 });
    addNode(map, { id: 'bran2', name: 'Saint Brannocs Primary', sort: 'school' });
    alias(map, 'bran2', 'bran');
    addNode(map, {
      id: 'own1',
      name: 'A very long name of a partnership of rather many schools, agencies and friends',
      sort: 'Choir',
    });
  }
}
const plan = asked.has('ask')
  ? {
      ...READY_PLAN,
      tieTypes: READY_PLAN.tieTypes.map((t) => ({
        ...t,
        question: t.type === 'knowledge' ? 'Who gives whom new ideas?' : '',
      })),
    }
  : READY_PLAN;

function first(said: string | null): Selection | null {
  if (said === null) return null;
  const [a = '', b] = said.split('~');
  return b === undefined ? { what: 'node', id: a } : { what: 'tie', a, b };
}

function Page() {
  const [, again] = useState(0);
  const [selected, setSelected] = useState<Selection | null>(() => first(asked.get('selected')));
  const [adding, setAdding] = useState(asked.has('add'));
  const moves = useMoves(map, plan);
  useEffect(() => {
    const changed = (): void => again((n) => n + 1);
    map.doc.on('update', changed);
    return () => map.doc.off('update', changed);
  }, []);
  const network = readNetwork(map);
  const view = drawn(network);
  const backing = useMemo(
    () =>
      asked.has('backing')
        ? {
            of: 5,
            nodes: new Map(view.nodes.map((n, i) => [n.id, 1 + (i % 5)])),
            ties: new Map(view.ties.map((t, i) => [tieKey(t.a, t.b), 1 + (i % 5)])),
          }
        : null,
    [view.nodes, view.ties],
  );
  const on = {
    view,
    plan,
    moves,
    backing,
    me: network.me,
    canWrite: !asked.has('read'),
    onSelect: setSelected,
  };
  const node = selected?.what === 'node' ? selected.id : null;
  return (
    <Shell
      paper="own"
      top={null}
      band={
        <Band
          paper="own"
          who="Only you can see this."
          more="Not your group, not the facilitator."
          saved="Saved"
        />
      }
      foot={
        <Foot done={`${view.nodes.length} on your map, ${view.ties.length} ties.`}>
          <Button icon="undo" disabled={!moves.canUndo} onClick={moves.undo}>
            {moves.undoWords}
          </Button>
          <Button onClick={() => setAdding(true)}>Add to map</Button>
        </Foot>
      }
    >
      {asked.has('panel') ? (
        <div style={{ display: 'flex', blockSize: '100%', minBlockSize: 0 }}>
          <div style={{ flex: 1 }}>
            {view.nodes.map((n) => (
              <Button key={n.id} onClick={() => setSelected({ what: 'node', id: n.id })}>
                {n.name}
              </Button>
            ))}
          </div>
          {adding ? (
            <AddSheet {...on} selected={node} onClose={() => setAdding(false)} />
          ) : asked.has('list') ? (
            <TieListSheet
              ties={view.ties.slice(0, 3)}
              view={view}
              onSelect={setSelected}
              onClose={() => undefined}
            />
          ) : (
            <SelectionSheet {...on} selected={selected} onClose={() => setSelected(null)} />
          )}
        </div>
      ) : (
        <NetworkTable {...on} selected={selected} />
      )}
    </Shell>
  );
}

const root = document.getElementById('root');
if (root) {
  mountAnnouncer();
  createRoot(root).render(<Page />);
}
