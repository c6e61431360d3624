import type { GroupView } from '@facet/shared/session/views.ts';
import { leadText } from '../../../leadText.ts';
import { text } from '../../../text.ts';
import { listNames } from '../../../wording.ts';
import type { PresentingProps } from '../kinds.ts';
import type { Lead } from '../lead.ts';
import styles from '../stages/Presenting.module.css';
import { PresentOrder } from '../stages/PresentOrder.tsx';
import stage from '../stages/Stage.module.css';
import { StageTitle } from '../stages/StageTitle.tsx';
import { Copies } from './Copies.tsx';
import { MapShown } from './MapShown.tsx';
import { Sentences } from './Sentences.tsx';
import { useMap } from './useMap.ts';

/** A group presents its map: point at what it shows; choose who comes next. */
export function Presenting({ lead, group: id, wish }: PresentingProps) {
  const group = lead.activity.groups.find((g) => g.id === id);
  const names = (group?.members ?? []).filter((m) => !m.left).map((m) => m.name);
  const words = leadText.presenting;
  return (
    <div className={stage['stack']}>
      <StageTitle>{group === undefined ? words.nobody : words.title(group.name)}</StageTitle>
      <p className={stage['quiet']} dir="auto">
        {group === undefined ? words.choose : names.length === 0 ? text.present.nobody : listNames(names)}
      </p>
      {group === undefined ? (
        <PresentOrder lead={lead} now={id} wish={wish} />
      ) : (
        <Shown key={group.id} lead={lead} group={group} wish={wish} />
      )}
    </div>
  );
}

function Shown({ lead, group, wish }: { lead: Lead; group: GroupView; wish: PresentingProps['wish'] }) {
  const map = useMap(lead, 'group', group.id);
  return (
    <div className={styles['two']}>
      <section className={styles['board']}>
        <div className={styles['paper']}>
          <MapShown
            lead={lead}
            scope="group"
            owner={group.id}
            label={leadText.networkLead.mapOf(group.name)}
            map={map}
          />
        </div>
        <PresentOrder lead={lead} now={group.id} wish={wish} />
      </section>
      <div className={styles['beside']}>
        {map.at === 'open' ? <Sentences lead={lead} map={map.drawn} /> : null}
        <Copies lead={lead} scope="group" owner={group.id} board={leadText.groups.name(group.name)} />
      </div>
    </div>
  );
}
