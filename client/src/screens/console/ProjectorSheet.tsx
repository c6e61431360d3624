import { useState } from 'react';
import { makeLink } from '../../session/api.ts';
import { leadText } from '../../leadText.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import type { Lead } from './lead.ts';
import { ShownLink } from './LinkSheet.tsx';
import { openBeside } from './openBeside.ts';
import { Refused } from './Refused.tsx';
import { useCommand } from './useCommand.ts';

// One link a session and page: each new one would be one more seat on the server.
const made = new Map<string, string>();

/** The projector: its own window, or its link for the machine at the projector. */
export function ProjectorSheet({ lead, onClose }: { lead: Lead; onClose: () => void }) {
  const [shown, setShown] = useState(false);
  const [blocked, setBlocked] = useState(false);
  const { ask, busy, refusal } = useCommand();
  const link = async (): Promise<string | null> => {
    const known = made.get(lead.session);
    if (known !== undefined) return known;
    const answer = await ask(() => makeLink(lead.secret, 'projector'));
    if (answer === null || answer === true) return null;
    made.set(lead.session, answer.url);
    return answer.url;
  };
  const open = async (): Promise<void> => {
    const opened = await openBeside(link);
    setBlocked(opened === 'blocked');
    if (opened === 'opened') onClose();
    else if (opened === 'blocked') setShown((await link()) !== null);
  };
  const url = made.get(lead.session);
  return (
    <Sheet title={leadText.links.projector} onClose={onClose}>
      <p>{leadText.links.projectorMore}</p>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 'var(--s3)' }}>
        <Button look="strong" icon="projector" onClick={() => void open()} aria-disabled={busy}>
          {leadText.links.openWindow}
        </Button>
        {shown ? null : (
          <Button
            icon="link"
            aria-disabled={busy}
            onTap={() => void link().then((made) => setShown(made !== null))}
          >
            {leadText.links.showLink}
          </Button>
        )}
      </div>
      {blocked ? <p>{leadText.links.blocked}</p> : null}
      {shown && url !== undefined ? <ShownLink url={url} qr={leadText.links.projectorQr} /> : null}
      <Refused refusal={refusal} />
    </Sheet>
  );
}
