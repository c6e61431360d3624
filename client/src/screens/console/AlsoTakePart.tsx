import { LIMITS } from '@facet/shared/session/limits.ts';
import type { About } from '@facet/shared/session/state.ts';
import { useState } from 'react';
import { takeSeatAsFacilitator } from '../../session/api.ts';
import { leadText } from '../../leadText.ts';
import { text } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import type { Lead } from './lead.ts';
import { openBeside } from './openBeside.ts';
import { Refused } from './Refused.tsx';
import { useCommand } from './useCommand.ts';

/** A facilitator ranks as well, with a seat of their own in a window of its own. */
export function AlsoTakePart({ lead, onClose }: { lead: Lead; onClose: () => void }) {
  const own = lead.facilitator.seats.find((s) => s.id === lead.you);
  const [name, setName] = useState(own?.name ?? '');
  const [about, setAbout] = useState<About>({});
  const [error, setError] = useState<string | null>(null);
  const [blocked, setBlocked] = useState<string | null>(null);
  const { ask, busy, refusal } = useCommand();
  const words = leadText.console.you;
  const open = async (): Promise<void> => {
    if (name.trim() === '') return setError(text.join.nameEmpty);
    let url: string | null = blocked;
    const seat = async (): Promise<string | null> => {
      if (url !== null) return url;
      const made = await ask(() => takeSeatAsFacilitator(lead.secret, { name, about }));
      if (made !== null && made !== true) url = `/s/${made.session}#k=${made.secret}`;
      return url;
    };
    const opened = await openBeside(seat);
    if (opened === 'opened') return onClose();
    if (opened === 'blocked') setBlocked(await seat());
  };
  return (
    <Sheet
      title={words.takePart}
      onClose={onClose}
      actions={
        blocked === null ? (
          <Button look="strong" icon="tablet" onClick={() => void open()} aria-disabled={busy}>
            {words.takePartGo}
          </Button>
        ) : (
          <a href={blocked} target="_blank" rel="noreferrer" onClick={onClose}>
            {words.takePartGo}
          </a>
        )
      }
    >
      <p>{words.takePartMore}</p>
      <TextField
        label={text.join.name}
        value={name}
        maxLength={LIMITS.nameChars}
        error={error}
        onChange={(event) => {
          setError(null);
          setName(event.target.value);
        }}
      />
      {lead.view.ask.map((trait) => (
        <TextField
          key={trait}
          label={`${text.join.ask[trait]}, ${text.join.optional}`}
          value={about[trait] ?? ''}
          maxLength={LIMITS.nameChars}
          onChange={(event) => setAbout((now) => ({ ...now, [trait]: event.target.value }))}
        />
      ))}
      <Refused refusal={refusal} />
    </Sheet>
  );
}
