import { kumuRows } from '@facet/shared/boards/network/interchange/kumuCsv.ts';
import type { Network } from '@facet/shared/boards/network/shape.ts';
import { XLSX_TYPE, writeWorkbook } from '../../../files/xlsxWrite.ts';

/** Kumu's workbook: the sheets Elements and Connections. */
export async function toKumuXlsx(network: Network): Promise<Blob> {
  const { elements, connections } = kumuRows(network);
  const bytes = await writeWorkbook([
    { name: 'Elements', rows: elements },
    { name: 'Connections', rows: connections },
  ]);
  return new Blob([bytes], { type: XLSX_TYPE });
}
