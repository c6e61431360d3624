import { leadText } from '../../../leadText.ts';
import styles from './MapCounts.module.css';

const words = leadText.networkLead;

/** A map in short: how many are on it, and how many ties. */
export function MapCounts({ map }: { map: { nodes: number; ties: number; wanted: number } | null }) {
  return (
    <p className={styles['counts']}>
      {map === null || map.nodes === 0 ? (
        <span>{words.emptyMap}</span>
      ) : (
        <>
          <strong>{words.onMap(map.nodes)}</strong>
          <span>
            {words.ties(map.ties)}
            {map.wanted > 0 ? `, ${words.wanted(map.wanted)}` : ''}
          </span>
        </>
      )}
    </p>
  );
}
