import { useKindViews } from '../../boards/kindViews.ts';
import { useSession } from '../../session/store.ts';
import { leadText } from '../../leadText.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TopBar } from '../../ui/Shell.tsx';
import type { Lead } from './lead.ts';

/** The whole room's board as people see it, on the whole window, for a facilitator to work on. */
export function WholeBoard({ lead, onBack }: { lead: Lead; onBack: () => void }) {
  const offline = useSession((s) => s.link !== 'online');
  const Whole = useKindViews(lead.activity.kind).Whole;
  return (
    <Whole
      session={lead.session}
      activity={lead.activity}
      leads
      deck={lead.deck}
      you={lead.you}
      secret={lead.secret}
      top={(step) => (
        <TopBar kind={lead.activity.kind} step={step}>
          <Button icon="arrowLeft" onTap={onBack}>
            {leadText.deciding.backToConsole}
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
