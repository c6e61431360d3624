import { lazy, Suspense, useState } from 'react';
import { resultsText } from '../../resultsText.ts';
import { Button } from '../../ui/Button.tsx';
import type { Lead } from './lead.ts';

const TakeAwaySheet = lazy(async () => ({ default: (await import('./TakeAwaySheet.tsx')).TakeAwaySheet }));

/** The button behind which everything lies that can be taken away. */
export function TakeAway({ lead }: { lead: Lead }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon="download" aria-haspopup="dialog" onTap={() => setOpen(true)}>
        {resultsText.take.open}
      </Button>
      {open ? <OpenTakeAway lead={lead} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** The sheet itself, fetched when it is opened. */
export function OpenTakeAway({ lead, onClose }: { lead: Lead; onClose: () => void }) {
  return (
    <Suspense fallback={null}>
      <TakeAwaySheet lead={lead} onClose={onClose} />
    </Suspense>
  );
}
