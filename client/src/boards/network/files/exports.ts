import { toGephiCsv } from '@facet/shared/boards/network/interchange/gephiCsv.ts';
import { toGexf } from '@facet/shared/boards/network/interchange/gexf.ts';
import { toGraphml } from '@facet/shared/boards/network/interchange/graphml.ts';
import { toKumuCsv } from '@facet/shared/boards/network/interchange/kumuCsv.ts';
import { toKumuJson } from '@facet/shared/boards/network/interchange/kumuJson.ts';
import type { Network } from '@facet/shared/boards/network/shape.ts';
import { csvBlob, type FileOut } from '../../../files/download.ts';
import { fileName } from '../../../files/fileName.ts';
import type { ExportFile } from './exportList.ts';
import type { Caption } from './pictureCaption.ts';

export interface ToExport {
  network: Network;
  title: string;
  /** The day that stands in the name, as on this device. */
  at: Date;
  /** The map as it is shown, for pictures; null where there is none. */
  svg: () => SVGSVGElement | null;
  legend?: readonly string[] | undefined;
}

/** One file of a map; null where a picture was asked for and no map is shown, or the browser cannot make it. */
export async function exportFile(file: ExportFile, given: ToExport): Promise<FileOut | null> {
  const blob = await blobOf(file, given);
  return blob === null ? null : { name: fileName(given.title, given.at, file), blob };
}

async function blobOf(file: ExportFile, { network, svg, title, at, legend }: ToExport): Promise<Blob | null> {
  switch (file) {
    case 'kumu.xlsx':
      return (await import('./xlsx.ts')).toKumuXlsx(network);
    case 'elements.csv':
      return csvBlob(toKumuCsv(network).elements);
    case 'connections.csv':
      return csvBlob(toKumuCsv(network).connections);
    case 'nodes.csv':
      return csvBlob(toGephiCsv(network).nodes);
    case 'edges.csv':
      return csvBlob(toGephiCsv(network).edges);
    case 'kumu.json':
      return new Blob([toKumuJson(network)], { type: 'application/json' });
    case 'gexf':
      return new Blob([toGexf(network)], { type: 'application/gexf+xml' });
    case 'graphml':
      return new Blob([toGraphml(network)], { type: 'application/graphml+xml' });
    case 'svg':
    case 'png': {
      const map = svg();
      if (map === null) return null;
      const caption: Caption = { title, at, legend };
      const { pictureSvg, picturePng } = await import('./picture.ts');
      return file === 'svg' ? pictureSvg(map, caption) : picturePng(map, caption);
    }
  }
}
