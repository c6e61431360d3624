import { LIMITS } from '@facet/shared/session/limits.ts';
import type { About } from '@facet/shared/session/state.ts';
import { useState } from 'react';
import { takeSeatAsFacilitator } from '../../session/api.ts';
import { text } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import type { Lead } from './lead.ts';
import { holdPaperSeat, paperSeats, type PaperSeat } from './paperSeats.ts';
import { Refused } from './Refused.tsx';
import { useCommand } from './useCommand.ts';

const words = text.paper.typeIn;

interface TypeInSheetProps {
  lead: Lead;
  onOpen: (seat: PaperSeat) => void;
  onClose: () => void;
}

/** Makes a place for somebody who ranks on paper, or opens one made before, to type their diamond in. */
export function TypeInSheet({ lead, onOpen, onClose }: TypeInSheetProps) {
  const [name, setName] = useState('');
  const [about, setAbout] = useState<About>({});
  const [error, setError] = useState<string | null>(null);
  const { ask, busy, refusal } = useCommand();
  const open = lead.activity.stage.at === 'individual';
  const known = paperSeats(lead.session).filter((s) => lead.people.some((p) => p.id === s.seat));
  const make = async (): Promise<void> => {
    if (name.trim() === '') return setError(text.join.nameEmpty);
    const made = await ask(() => takeSeatAsFacilitator(lead.secret, { name, about, paper: true }));
    if (made === null || made === true) return;
    const seat: PaperSeat = {
      session: lead.session,
      seat: made.seat,
      secret: made.secret,
      name: name.trim(),
    };
    holdPaperSeat(seat);
    onOpen(seat);
  };
  return (
    <Sheet
      title={words.title}
      onClose={onClose}
      actions={
        open ? (
          <Button look="strong" icon="pencil" aria-disabled={busy} onTap={() => void make()}>
            {words.go}
          </Button>
        ) : undefined
      }
    >
      <p>{words.more}</p>
      {open ? (
        <>
          <p>{words.private}</p>
          <TextField
            label={words.name}
            hint={words.named}
            value={name}
            maxLength={LIMITS.nameChars}
            error={error}
            data-begin-here
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
        </>
      ) : (
        <p>
          <strong>{words.onlyNow}</strong>
        </p>
      )}
      {known.length === 0 ? null : (
        <section>
          <h3>{words.known}</h3>
          <ul>
            {known.map((seat) => (
              <li key={seat.seat} style={{ display: 'flex', alignItems: 'center', gap: 'var(--s3)' }}>
                <bdi style={{ flex: 1 }}>{seat.name}</bdi>
                <Button aria-label={words.againFor(seat.name)} onTap={() => onOpen(seat)}>
                  {words.again}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Refused refusal={refusal} />
    </Sheet>
  );
}
