import type { MapDoc } from '@facet/shared/boards/network/networkDoc.ts';
import { addMap, fits } from '@facet/shared/boards/network/addMap.ts';
import type { SettledNetwork } from '@facet/shared/boards/network/settle.ts';
import { NETWORK_LIMITS, type Network } from '@facet/shared/boards/network/shape.ts';
import { useState } from 'react';
import { networkText } from '../../../networkText.ts';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { Menu, type MenuItem } from '../../../ui/Menu.tsx';
import { ExportSheet } from '../files/ExportSheet.tsx';
import { ImportSheet } from '../files/ImportSheet.tsx';
import { arrange, tidy } from '../layout/arrange.ts';
import type { MapModel } from '../map/useMapView.ts';
import type { BoundMoves } from '../moves.ts';

interface BenchMenuProps {
  title: string;
  model: MapModel;
  network: SettledNetwork;
  map: MapDoc;
  moves: BoundMoves;
  canWrite: boolean;
  svg: () => SVGSVGElement | null;
}

/** What is not needed every minute: tidying up, redoing, and files in and out. */
export function BenchMenu({ title, model, network, map, moves, canWrite, svg }: BenchMenuProps) {
  const [open, setOpen] = useState<'import' | 'export' | null>(null);
  const words = networkText.bench;
  const tidyUp = (): void => {
    const places = tidy(model.drawn.nodes, model.drawn.ties);
    if (places.size === 0) return announce(words.tidyNothing);
    moves.moveNodes(places);
  };
  const bring = (added: Network): boolean => {
    if (!fits(network, added)) return false;
    const { nodes, ties, at } = model.view;
    const places = arrange([...nodes, ...added.nodes], [...ties, ...added.ties], { keep: at });
    const placed = added.nodes.map((n) => {
      const to = places.get(n.id);
      return n.at !== null || to === undefined
        ? n
        : { ...n, at: { x: Math.round(to.x), y: Math.round(to.y), auto: true as const } };
    });
    let done = false;
    moves.doing(words.didImport, () => (done = addMap(map, { ...added, nodes: placed })));
    if (done) announce(words.imported(added.nodes.length, added.ties.length));
    return done;
  };
  const items: MenuItem[] = [
    ...(canWrite
      ? [
          {
            key: 'tidy',
            icon: 'arrowsClockwise' as const,
            label: words.tidy,
            more: words.tidyMore,
            onSelect: tidyUp,
          },
          ...(moves.canRedo
            ? [{ key: 'redo', icon: 'redo' as const, label: moves.redoWords, onSelect: moves.redo }]
            : []),
          {
            key: 'import',
            icon: 'upload' as const,
            label: words.bringIn,
            more: words.bringInMore,
            onSelect: () => setOpen('import'),
          },
        ]
      : []),
    {
      key: 'export',
      icon: 'download' as const,
      label: words.saveFile,
      more: words.saveFileMore,
      onSelect: () => setOpen('export'),
    },
  ];
  return (
    <>
      <Menu label={words.menu} items={items}>
        {(trigger) => <Button {...trigger} look="quiet" icon="more" label={words.menu} />}
      </Menu>
      {open === 'import' ? (
        <ImportSheet
          onImport={bring}
          room={{
            nodes: NETWORK_LIMITS.nodes - model.drawn.nodes.length,
            ties: NETWORK_LIMITS.ties - model.drawn.ties.length,
          }}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open === 'export' ? (
        <ExportSheet network={network} title={title} svg={svg} onClose={() => setOpen(null)} />
      ) : null}
    </>
  );
}
