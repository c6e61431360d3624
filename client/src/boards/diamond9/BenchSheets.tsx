import { slotOfCard } from '@facet/shared/boards/diamond9/shape.ts';
import type { ItemId } from '@facet/shared/session/state.ts';
import { text } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useBench } from './bench.ts';
import type { Maybe, SidePanel } from './BenchLayout.tsx';
import { PlaceSheet } from './PlaceSheet.tsx';
import { ReadSheet } from './ReadSheet.tsx';
import { ReasonSheet } from './ReasonSheet.tsx';
import { placeName } from './spoken.ts';
import { Tray } from './Tray.tsx';

export type OpenSheet =
  | { kind: 'reason' | 'read'; card: ItemId }
  /** "Move to…": the places for the held card. */
  | { kind: 'move' | 'look' | 'list' | 'side' }
  | null;

interface BenchSheetsProps {
  sheet: OpenSheet;
  onSheet: (sheet: OpenSheet) => void;
  maybe: Maybe;
  side: SidePanel | undefined;
  hint: string;
}

/** Whatever lies over the board now. */
export function BenchSheets({ sheet, onSheet, maybe, side, hint }: BenchSheetsProps) {
  const bench = useBench();
  const { hand, aim } = bench.placing;
  const held = bench.items.get(hand?.card ?? '') ?? null;
  const close = (): void => onSheet(null);
  const closeList = (): void => {
    if (aim !== null) bench.act({ do: 'putBack' }, 'tap');
    close();
  };
  const card = sheet !== null && 'card' in sheet ? bench.items.get(sheet.card) : undefined;
  const placing = held !== null && hand?.by !== 'drag' && (bench.phone || sheet?.kind === 'move');

  return (
    <>
      {sheet?.kind === 'list' && held === null ? (
        <Sheet
          title={aim === null ? text.diamond.tray.title : text.diamond.tray.pickFor(placeName(aim))}
          onClose={closeList}
          actions={
            <Button icon="caretDown" wide onClick={closeList}>
              {text.diamond.tray.back}
            </Button>
          }
        >
          <Tray maybe={maybe} title={null} />
        </Sheet>
      ) : null}
      {sheet?.kind === 'side' && side ? (
        <Sheet title={side.title} onClose={close}>
          {side.content(bench.placing)}
        </Sheet>
      ) : null}
      {sheet?.kind === 'look' && held === null ? <PlaceSheet card={null} onClose={close} /> : null}
      {placing ? (
        <PlaceSheet
          card={held}
          onClose={() => {
            bench.act({ do: 'putBack' }, 'keys');
            close();
          }}
        />
      ) : null}
      {sheet?.kind === 'read' && card ? (
        <ReadSheet card={card} reason={bench.diamond.reasons[card.id]} onClose={close} />
      ) : null}
      {sheet?.kind === 'reason' && card ? (
        <ReasonSheet
          key={card.id}
          card={card}
          placed={slotOfCard(bench.diamond.slots, card.id) !== null}
          reason={bench.diamond.reasons[card.id] ?? ''}
          hint={hint}
          onSave={(reason, merge) => bench.placing.reason(card.id, reason, merge)}
          onClose={close}
        />
      ) : null}
    </>
  );
}
