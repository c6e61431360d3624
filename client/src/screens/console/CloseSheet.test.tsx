import type { DeviceView } from '@facet/shared/protocol/sessionWire.ts';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { leadText } from '../../leadText.ts';
import { CloseSheet } from './CloseSheet.tsx';

const words = leadText.console.close;
const waiting = {
  name: 'Priya',
  device: { seat: 's1', device: 'd1', unsaved: 2, heardAt: 0 } as unknown as DeviceView,
};
const shown = (unsaved: (typeof waiting)[], closing = false): string =>
  renderToStaticMarkup(
    <CloseSheet
      unsaved={unsaved}
      closing={closing}
      decided
      boards="the boards"
      button="Go on"
      busy={false}
      refusal={null}
      onGo={() => undefined}
      onClose={() => undefined}
    />,
  );

test('what was waiting was saved while the facilitator was asked: it says that, not that the session closes', () => {
  expect(shown([waiting])).toContain(words.unsaved(1));
  const saved = shown([]);
  expect(saved).toContain(words.saved);
  expect(saved).toContain(words.savedMore);
  expect(saved).not.toContain(words.title);
  expect(shown([], true)).toContain(words.title);
  expect(shown([], true)).not.toContain(words.savedMore);
});
