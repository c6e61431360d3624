import { networkText } from '../../networkText.ts';
import { Button } from '../../ui/Button.tsx';
import type { Bench } from './bench/bench.ts';
import { Disagreements } from './merge/Disagreements.tsx';
import { MatchPanel } from './merge/MatchPanel.tsx';
import type { SharedSupport } from './merge/useSupport.ts';
import { ReadingList } from './reading/ReadingList.tsx';

interface MergePanelProps {
  bench: Bench;
  shared: SharedSupport | null;
  canWrite: boolean;
  nameOf: (drawer: string) => string;
  /** Chooses again what the map starts from; null where nobody may. */
  onStart: (() => void) | null;
}

/** Beside a map made of several: what may be the same, what people differ on, what the map says. */
export function MergePanel({ bench, shared, canWrite, nameOf, onStart }: MergePanelProps) {
  const { view, network, moves } = bench;
  return (
    <>
      <MatchPanel
        network={network}
        moves={{ alias: moves.sameAs, unalias: moves.notSame, separate: moves.takeApart }}
        canWrite={canWrite}
        onLook={bench.look}
        {...(shared === null ? {} : { drawnBy: (node) => shared.drawnBy(node).map(nameOf) })}
      />
      <Disagreements shared={shared} view={view} selection={bench.selected} onOpen={bench.select} />
      <ReadingList view={view} spot={bench.spot} onPoint={bench.point} />
      {onStart === null ? null : (
        <Button look="plain" onClick={onStart}>
          {networkText.group.startAgain}
        </Button>
      )}
    </>
  );
}
