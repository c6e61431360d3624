import type { ReactNode } from 'react';
import { text } from '../../../text.ts';
import type { Lead } from '../lead.ts';
import styles from '../stages/Deciding.module.css';
import { MapList } from './MapList.tsx';
import { useMap } from './useMap.ts';
import { WordsAgreed } from './WordsAgreed.tsx';

/** After the end: what was agreed, the room's map and the groups' maps. */
export function Closed({ lead, groups }: { lead: Lead; groups: ReactNode }) {
  const map = useMap(lead, 'whole', '');
  return (
    <>
      <WordsAgreed key={lead.activity.decision?.at ?? 0} lead={lead} />
      <section className={styles['paper']}>
        <h2>{text.networkLead.deciding.map}</h2>
        <MapList map={map} closed={text.networkLead.closed} />
      </section>
      {groups}
    </>
  );
}
