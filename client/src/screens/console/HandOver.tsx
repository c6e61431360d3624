import { leadText } from '../../leadText.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import type { Lead } from './lead.ts';
import list from './PeopleSheet.module.css';
import { Refused } from './Refused.tsx';
import { useCommand } from './useCommand.ts';

/** Who leads just now, among the facilitators. */
export function HandOver({
  lead,
  onClose,
  onSecond,
}: {
  lead: Lead;
  onClose: () => void;
  onSecond: () => void;
}) {
  const { run, refusal } = useCommand();
  const all = lead.facilitator.seats.filter((s) => s.role === 'facilitator' && s.status === 'in');
  const words = leadText.console.you;
  return (
    <Sheet title={words.handOver} onClose={onClose}>
      <p>{words.handOverMore}</p>
      <ul className={list['people']}>
        {all.map((seat) => (
          <li key={seat.id}>
            <span className={list['who']}>
              <bdi>{seat.name}</bdi>
              {seat.id === lead.you ? <small>{words.itsYou}</small> : null}
            </span>
            {seat.id === lead.facilitator.lead ? (
              <span className={list['state']}>
                <Icon name="check" /> {words.leads}
              </span>
            ) : (
              <Button onTap={() => void run({ type: 'setLead', seat: seat.id })}>
                {seat.id === lead.you ? words.takeLead : words.giveLead}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {all.length > 1 ? null : (
        <div>
          <p>{words.nobodyElse}</p>
          <Button
            icon="userPlus"
            onTap={() => {
              onClose();
              onSecond();
            }}
          >
            {leadText.links.second}
          </Button>
        </div>
      )}
      <Refused refusal={refusal} />
    </Sheet>
  );
}
