import type { ReactNode } from 'react';
import { leadText } from '../../../leadText.ts';
import type { Lead } from '../lead.ts';
import styles from '../stages/Deciding.module.css';
import { Copies } from './Copies.tsx';
import { MapShown } from './MapShown.tsx';
import { useMap } from './useMap.ts';
import { WordsAgreed } from './WordsAgreed.tsx';

/** After the end: what was agreed, the room's map and the groups' maps. */
export function Closed({ lead, groups }: { lead: Lead; groups: ReactNode }) {
  const map = useMap(lead, 'whole', '');
  return (
    <>
      <WordsAgreed key={lead.activity.decision?.at ?? 0} lead={lead} />
      <section className={styles['paper']}>
        <h2>{leadText.networkLead.deciding.map}</h2>
        <MapShown lead={lead} scope="whole" owner="" label={leadText.networkLead.deciding.map} map={map} />
      </section>
      <Copies lead={lead} scope="whole" owner="" />
      {groups}
    </>
  );
}
