import { useKindViews } from '../../boards/kindViews.ts';
import { useSession } from '../../session/store.ts';
import { leadText } from '../../leadText.ts';
import { text } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TopBar } from '../../ui/Shell.tsx';
import type { Lead } from './lead.ts';
import type { PaperSeat } from './paperSeats.ts';

const words = text.paper.typeIn;

/** The private board of somebody who works on paper, on the whole window, for a facilitator to type it in. */
export function TypedIn({ lead, seat, onBack }: { lead: Lead; seat: PaperSeat; onBack: () => void }) {
  const offline = useSession((s) => s.link !== 'online');
  const { Individual } = useKindViews(lead.activity.kind);
  return (
    <Individual
      key={seat.seat}
      session={lead.session}
      activity={lead.activity}
      deck={lead.deck}
      you={seat.seat}
      secret={seat.secret}
      typedFor={seat.name}
      top={(step) => (
        <TopBar kind={lead.activity.kind} step={step}>
          <Button icon="arrowLeft" onTap={onBack}>
            {words.done}
          </Button>
        </TopBar>
      )}
      notice={
        offline ? (
          <Notice
            icon="notSaved"
            tone="warn"
            title={leadText.console.offline}
            more={leadText.console.offlineBoard}
          />
        ) : null
      }
      goTo={() => undefined}
    />
  );
}
