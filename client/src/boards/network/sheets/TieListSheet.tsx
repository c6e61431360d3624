import { tieKey, type NodeId } from '@facet/shared/boards/network/shape.ts';
import { networkText } from '../../../networkText.ts';
import type { MapView, Selection } from '../view.ts';
import { nameIn, typeWord } from './names.ts';
import { Line } from './Segments.tsx';
import { SidePanel } from './SidePanel.tsx';
import styles from './Sheets.module.css';

interface TieListSheetProps {
  /** The ends of those that lie there, the nearest first. */
  ties: readonly { a: NodeId; b: NodeId }[];
  view: Pick<MapView, 'nodes' | 'ties'>;
  modal?: boolean | undefined;
  onSelect: (selection: Selection) => void;
  onClose: () => void;
}

/** Where ties lie over one another: which of them was meant. */
export function TieListSheet({ ties, view, modal, onSelect, onClose }: TieListSheetProps) {
  const words = networkText.sheets;
  const name = nameIn(view.nodes);
  const all = new Map(view.ties.map((t) => [tieKey(t.a, t.b), t]));
  const here = ties.flatMap(({ a, b }) => all.get(tieKey(a, b)) ?? []);
  return (
    <SidePanel title={words.tiesHere} modal={modal} takesFocus onClose={onClose}>
      <p className={styles['quiet']}>{words.tiesHereMore}</p>
      <ul className={styles['rows']}>
        {here.map(({ a, b, types, strength, when }) => (
          <li key={tieKey(a, b)}>
            <button
              type="button"
              className={styles['rowButton']}
              onClick={() => onSelect({ what: 'tie', a, b })}
            >
              <Line strength={strength} wanted={when === 'wanted'} />
              <span>
                <bdi>{networkText.words.pair(name(a), name(b))}</bdi>
                <small>{types.map(typeWord).join(', ')}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </SidePanel>
  );
}
