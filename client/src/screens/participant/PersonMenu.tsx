import type { Kind } from '@facet/shared/session/state.ts';
import { useState } from 'react';
import { seatsHeld, type HeldSeat } from '../../session/seats.ts';
import { useSession } from '../../session/store.ts';
import { text } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { setLetterKeys, useLetterKeys } from '../../ui/preferences.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { useMedia } from '../../ui/useMedia.ts';
import { setTheme, THEMES, themeHere } from '../../ui/theme.ts';
import { DeviceLink } from './DeviceLink.tsx';
import { LeaveSheet } from './LeaveSheet.tsx';
import styles from './Participant.module.css';
import { RenameSheet } from './RenameSheet.tsx';
import { SharedDevice } from './SharedDevice.tsx';

const words = text.seat;

interface PersonMenuProps {
  /** Of the board that is open: what the letter keys do. */
  kind: Kind;
  name: string;
  secret: string;
  onLeft: () => void;
  onPass: (to: HeldSeat) => void;
}

/** The person's name in the bar; behind it: another name, another device, light or dark, letter keys, and the way out. */
export function PersonMenu({ kind, name, secret, onLeft, onPass }: PersonMenuProps) {
  const [open, setOpen] = useState<'menu' | 'leave' | 'turn' | 'rename' | null>(null);
  const [theme, chooseTheme] = useState(themeHere);
  const letters = useLetterKeys();
  const unsaved = useSession((s) => s.unsaved);
  const seat = useSession((s) => s.hello?.you.seat ?? '');
  const close = () => setOpen(null);
  const keys = !useMedia('(pointer: coarse) and (hover: none)');
  return (
    <>
      <button
        type="button"
        className={styles['person']}
        aria-haspopup="dialog"
        aria-label={words.menu(name)}
        onClick={() => setOpen('menu')}
      >
        <Icon name="user" size="22px" />
        <bdi>{name}</bdi>
      </button>
      {open === 'menu' ? (
        <Sheet title={words.title(name)} onClose={close} place="side">
          <Button icon="swap" onClick={() => setOpen('turn')}>
            {text.paper.shared.open}
          </Button>
          <Button icon="pencil" onClick={() => setOpen('rename')}>
            {words.rename}
          </Button>
          <DeviceLink secret={secret} />
          <Choice
            legend={words.theme}
            value={theme}
            options={THEMES.map((value) => ({ value, label: words.themes[value] }))}
            onChange={(next) => {
              setTheme(next);
              chooseTheme(next);
            }}
          />
          <div hidden={!keys}>
            <Choice
              legend={words.letters}
              value={letters ? 'on' : 'off'}
              options={[
                { value: 'on', label: words.lettersOn },
                { value: 'off', label: words.lettersOff },
              ]}
              onChange={(next) => setLetterKeys(next === 'on')}
            />
            <p className={styles['quiet']}>{words.kinds[kind].letters}</p>
          </div>
          <Button look="danger" icon="leave" onClick={() => setOpen('leave')}>
            {words.leave}
          </Button>
        </Sheet>
      ) : null}
      {open === 'rename' ? <RenameSheet name={name} onClose={close} /> : null}
      {open === 'turn' ? <SharedDevice onPass={onPass} onClose={close} /> : null}
      {open === 'leave' ? (
        <LeaveSheet
          seat={seatsHeld().find((s) => s.seat === seat) ?? { seat, secret, name }}
          unsaved={unsaved}
          onClose={close}
          onLeft={onLeft}
        />
      ) : null}
    </>
  );
}
