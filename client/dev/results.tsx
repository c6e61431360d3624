// The results page, the sheets to print and every file of a made-up session, for pictures; no part of what is shipped.
// ?groups=0..7 ?hostile ?network ?earlier ?sheet ?theme=dark
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '../src/ui/tokens.css';
import '../src/ui/base.css';
import { hostileReport, sampleReport } from '@facet/shared/results/testing/sampleReport.ts';
import type { NetworkReport, SessionReport } from '@facet/shared/results/shape.ts';
import { READY_PLAN } from '@facet/shared/boards/network/plan.ts';
import { createRoot } from 'react-dom/client';
import { makeFile, type Wanted } from '../src/results/makeFile.ts';
import { ResultsPage } from '../src/results/page/ResultsPage.tsx';
import { picturesOf } from '../src/results/takeAway.ts';
import { Sheets } from '../src/paper/PaperSheets.tsx';
import { mountAnnouncer } from '../src/ui/announcer.ts';
import { sampleOf } from './samples.ts';

const asked = new URLSearchParams(location.search);
const theme = asked.get('theme');
if (theme) document.documentElement.dataset['theme'] = theme;

function network(): NetworkReport {
  const { nodes, ties } = sampleOf('30-40');
  const map = { nodes, ties, aliases: [] };
  return {
    kind: 'network',
    id: 'n1',
    question: 'Who do we work with, and who should know whom?',
    stage: 'closed',
    groups: [{ id: 'g1', name: '1', people: 4 }],
    decision: { how: 'We ask the library to bring the two clusters together before Easter.', at: 0 },
    consent: [],
    network: READY_PLAN,
    boards: [
      { scope: 'whole', group: null, participant: null, map },
      {
        scope: 'group',
        group: 'g1',
        participant: null,
        map: { ...sampleOf('own'), aliases: [] },
      },
    ],
    snapshots: [
      {
        info: {
          id: 's1',
          name: 'Autumn',
          at: Date.UTC(2026, 8, 1),
          scope: 'whole',
          owner: '',
          nodes: 9,
          ties: 8,
        },
        network: map,
      },
    ],
    room: { nodes: nodes.length, ties: ties.length, wanted: 0, support: { of: 1, nodes: {}, ties: {} } },
  };
}

function report(): SessionReport {
  const sample = asked.has('hostile') ? hostileReport() : sampleReport(Number(asked.get('groups') ?? '7'));
  const made = asked.has('network') ? { ...sample, activities: [network()] } : sample;
  return asked.has('earlier') ? { ...made, earlier: sampleReport(4) } : made;
}

const made = report();
Object.assign(globalThis, {
  pictures: () => picturesOf(made).map((p) => p.name),
  file: async (wanted: Wanted | { name: string; as: 'svg' | 'png' }) => {
    const what =
      typeof wanted === 'object' && 'name' in wanted
        ? { picture: picturesOf(made).find((p) => p.name === wanted.name)!, as: wanted.as }
        : wanted;
    const out = await makeFile(made, what);
    if (out === null) return null;
    const bytes = new Uint8Array(await out.blob.arrayBuffer());
    let text = '';
    for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
    return { name: out.name, base64: btoa(text) };
  },
});

const root = document.getElementById('root');
const [activity] = made.activities;
if (root && activity) {
  mountAnnouncer();
  createRoot(root).render(
    asked.has('sheet') ? (
      <Sheets
        title={made.session.title}
        question={activity.question}
        deck={activity.kind === 'diamond9' ? activity.deck : []}
        way={{
          host: 'facet.harbour.school',
          link: 'https://facet.harbour.school/join/K7R4WP',
          code: ['K7R', '4WP'],
        }}
        onBack={() => undefined}
      />
    ) : (
      <ResultsPage report={made} until={Date.UTC(2027, 1, 20)} />
    ),
  );
}
