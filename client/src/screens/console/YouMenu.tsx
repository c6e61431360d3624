import { useState } from 'react';
import { leadText } from '../../leadText.ts';
import { resultsText } from '../../resultsText.ts';
import { text } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Menu, type MenuItem } from '../../ui/Menu.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { setTheme, themeHere, THEMES } from '../../ui/theme.ts';
import { AlsoTakePart } from './AlsoTakePart.tsx';
import { EraseSessionSheet } from './EraseSessionSheet.tsx';
import { HandOver } from './HandOver.tsx';
import { LeaveSheet } from './LeaveSheet.tsx';
import type { Lead } from './lead.ts';
import { LinkSheet } from './LinkSheet.tsx';
import type { PaperSeat } from './paperSeats.ts';
import { OpenTakeAway } from './TakeAway.tsx';
import { TrailSheet } from './TrailSheet.tsx';
import { TypeInSheet } from './TypeInSheet.tsx';

type Open =
  | 'resume'
  | 'handOver'
  | 'takePart'
  | 'leave'
  | 'theme'
  | 'takeAway'
  | 'typeIn'
  | 'trail'
  | 'erase';

interface YouMenuProps {
  lead: Lead;
  onSecond: () => void;
  onTypeIn: (seat: PaperSeat) => void;
}

/** The facilitator's own menu. */
export function YouMenu({ lead, onSecond, onTypeIn }: YouMenuProps) {
  const [open, setOpen] = useState<Open | null>(null);
  const [theme, choose] = useState(themeHere);
  const close = (): void => setOpen(null);
  const you = lead.facilitator.seats.find((s) => s.id === lead.you);
  const words = leadText.console.you;
  const items: MenuItem[] = [
    {
      key: 'resume',
      label: words.resume,
      more: words.resumeShort,
      icon: 'laptop',
      onSelect: () => setOpen('resume'),
    },
    { key: 'second', label: leadText.links.second, icon: 'userPlus', onSelect: onSecond },
    { key: 'handOver', label: words.handOver, icon: 'swap', onSelect: () => setOpen('handOver') },
    {
      key: 'takePart',
      label: words.takePart,
      more: words.takePartShort,
      icon: 'tablet',
      onSelect: () => setOpen('takePart'),
    },
    ...(lead.activity.kind === 'diamond9'
      ? [
          {
            key: 'typeIn',
            label: text.paper.typeIn.open,
            more: text.paper.typeIn.openMore,
            icon: 'pencil' as const,
            onSelect: () => setOpen('typeIn'),
          },
        ]
      : []),
    {
      key: 'takeAway',
      label: resultsText.take.open,
      more: resultsText.take.openMore,
      icon: 'download',
      onSelect: () => setOpen('takeAway'),
    },
    {
      key: 'trail',
      label: leadText.trail.open,
      more: leadText.trail.openMore,
      icon: 'list',
      onSelect: () => setOpen('trail'),
    },
    { key: 'theme', label: text.seat.theme, icon: 'moon', onSelect: () => setOpen('theme') },
    { key: 'leave', label: words.leave, icon: 'leave', danger: true, onSelect: () => setOpen('leave') },
    {
      key: 'erase',
      label: leadText.erase.session,
      more: leadText.erase.sessionMore,
      icon: 'trash',
      danger: true,
      onSelect: () => setOpen('erase'),
    },
  ];
  return (
    <>
      <Menu label={words.menu} items={items}>
        {(trigger) => (
          <Button {...trigger} look="quiet" icon="user" iconAfter="caretDown">
            {you?.name ?? words.menu}
          </Button>
        )}
      </Menu>
      {open === 'resume' ? (
        <LinkSheet
          secret={lead.secret}
          kind="resume"
          title={words.resume}
          qr={words.resumeQr}
          onClose={close}
        >
          <p>{words.resumeMore}</p>
          <p>
            <strong>{words.resumeWarn}</strong>
          </p>
        </LinkSheet>
      ) : null}
      {open === 'handOver' ? <HandOver lead={lead} onClose={close} onSecond={onSecond} /> : null}
      {open === 'takePart' ? <AlsoTakePart lead={lead} onClose={close} /> : null}
      {open === 'typeIn' ? (
        <TypeInSheet
          lead={lead}
          onClose={close}
          onOpen={(seat) => {
            close();
            onTypeIn(seat);
          }}
        />
      ) : null}
      {open === 'takeAway' ? <OpenTakeAway lead={lead} onClose={close} /> : null}
      {open === 'trail' ? <TrailSheet lead={lead} onClose={close} /> : null}
      {open === 'erase' ? <EraseSessionSheet lead={lead} onClose={close} /> : null}
      {open === 'leave' ? <LeaveSheet lead={lead} onClose={close} /> : null}
      {open === 'theme' ? (
        <Sheet title={text.seat.theme} onClose={close}>
          <Choice
            legend={text.seat.theme}
            value={theme}
            options={THEMES.map((value) => ({ value, label: text.seat.themes[value] }))}
            onChange={(next) => {
              choose(next);
              setTheme(next);
            }}
          />
        </Sheet>
      ) : null}
    </>
  );
}
