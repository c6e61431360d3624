import { LIMITS } from '@facet/shared/session/limits.ts';
import type { About } from '@facet/shared/session/state.ts';
import { useState } from 'react';
import { takeSeat } from '../../session/api.ts';
import { holdSeat, seatsIn, type HeldSeat } from '../../session/seats.ts';
import { useSession } from '../../session/store.ts';
import { resultsText } from '../../resultsText.ts';
import { text } from '../../text.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import styles from './SharedDevice.module.css';

const words = text.paper.shared;

interface SharedDeviceProps {
  onPass: (to: HeldSeat) => void;
  onClose: () => void;
}

/** One device for several people: whose turn it is, and a place for somebody new. */
export function SharedDevice({ onPass, onClose }: SharedDeviceProps) {
  const you = useSession((s) => s.hello?.you.seat ?? '');
  const view = useSession((s) => s.view);
  const [name, setName] = useState('');
  const [about, setAbout] = useState<About>({});
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  if (view === null) return null;
  const seats = seatsIn(view.id, 'participant');
  const others = seats.filter((s) => s.seat !== you);
  const add = async (): Promise<void> => {
    if (busy) return;
    if (name.trim() === '') return setError(text.join.nameEmpty);
    setBusy(true);
    const taken = await takeSeat(view.code, { name, about });
    setBusy(false);
    if (!taken.ok) {
      setError(text.refusals[taken.refusal]);
      announce(text.refusals[taken.refusal], 'alert');
      return;
    }
    const { session, seat, role, secret } = taken.value;
    // Older than this page's own seat: a page that is loaded again must not open somebody else's board by itself.
    const held: HeldSeat = { session, seat, role, secret, title: view.title, name: name.trim(), at: 1 };
    holdSeat(held);
    onPass(held);
  };
  return (
    <Sheet
      title={words.open}
      onClose={onClose}
      actions={
        <Button look="strong" icon="userPlus" aria-disabled={busy} onClick={() => void add()}>
          {busy ? words.adding : words.add}
        </Button>
      }
    >
      <p>{words.more}</p>
      {view.named ? <p>{resultsText.names.told}</p> : null}
      {others.length === 0 ? null : (
        <section>
          <h3>{words.onThis}</h3>
          <ul className={styles['seats']}>
            {seats
              .toSorted((a, b) => (a.name ?? '').localeCompare(b.name ?? ''))
              .map((seat) => (
                <li key={seat.seat}>
                  <bdi>{seat.name}</bdi>
                  {seat.seat === you ? (
                    <span>{words.you}</span>
                  ) : (
                    <Button icon="swap" onClick={() => onPass(seat)}>
                      {words.turnOf(seat.name ?? '')}
                    </Button>
                  )}
                </li>
              ))}
          </ul>
        </section>
      )}
      <TextField
        label={words.newName}
        value={name}
        maxLength={LIMITS.nameChars}
        autoComplete="off"
        error={error}
        onChange={(event) => {
          setError(null);
          setName(event.target.value);
        }}
      />
      {view.ask.map((trait) => (
        <TextField
          key={trait}
          label={`${text.join.ask[trait]}, ${text.join.optional}`}
          value={about[trait] ?? ''}
          maxLength={LIMITS.nameChars}
          autoComplete="off"
          onChange={(event) => setAbout((now) => ({ ...now, [trait]: event.target.value }))}
        />
      ))}
    </Sheet>
  );
}
