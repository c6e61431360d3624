import { TRAITS } from '@facet/shared/session/state.ts';
import type { ActivityView, SeatView } from '@facet/shared/session/views.ts';
import { memo, type ReactNode } from 'react';
import { leadText } from '../../leadText.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { MoveMenu } from './MoveMenu.tsx';
import styles from './PeopleSheet.module.css';

interface PersonRowProps {
  seat: SeatView;
  activity: ActivityView;
  you: boolean;
  online: boolean;
  /** What is asked about this person now, in place of the tools. */
  asked: ReactNode;
  onRemove: (seat: SeatView) => void;
}

/** One of everybody. A hall has hundreds: a row is drawn again only when something of it changes. */
export const PersonRow = memo(function PersonRow(props: PersonRowProps) {
  const { seat, activity, you, online, asked, onRemove } = props;
  const group = activity.groups.find((g) => g.members.some((m) => m.seat === seat.id));
  return (
    <li>
      <span className={styles['who']}>
        <bdi>{seat.name}</bdi>
        <small>
          {[
            seat.role === 'facilitator' ? leadText.people.facilitator : null,
            you ? leadText.people.you : null,
            ...TRAITS.map((t) => seat.about[t]),
            group === undefined ? null : leadText.groups.name(group.name),
          ]
            .filter(Boolean)
            .join(', ')}
        </small>
      </span>
      <span className={styles['state']}>
        {online ? null : <Icon name="notSaved" />}
        {online ? leadText.people.online : leadText.people.offline}
      </span>
      {asked !== null ? (
        asked
      ) : you ? null : (
        <span className={styles['tools']}>
          {seat.role === 'participant' && activity.groups.length > 0 ? (
            <MoveMenu activity={activity} seat={seat.id} name={seat.name} />
          ) : null}
          <Button
            look="plain"
            icon="trash"
            label={leadText.people.removeIt(seat.name)}
            onTap={() => onRemove(seat)}
          />
        </span>
      )}
    </li>
  );
});
