import type { Network } from '@facet/shared/boards/network/shape.ts';
import type { NetworkFile } from './open.ts';
import { readNetworkFiles } from './readFiles.ts';
import { writeWorkbook, type SheetToWrite } from '../../../files/xlsxWrite.ts';

const NODE = { kind: 'organisation', sort: 'school', part: '', size: 2, note: '' } as const;
export const SMALL: Network = {
  nodes: [
    { ...NODE, id: 'a', name: 'Oak', at: { x: 5, y: 7 } },
    { ...NODE, id: 'b', name: 'Elm, St Mary', at: { x: 500, y: 9 } },
  ],
  ties: [
    { a: 'a', b: 'b', types: ['knowledge'], direction: 'to', strength: 3, when: 'wanted', sentence: 'x' },
  ],
  aliases: [],
};

export async function problemsOf(...files: NetworkFile[]): Promise<string[]> {
  const read = await readNetworkFiles(files);
  return read.ok ? [] : read.problems;
}

export const workbook = async (...sheets: SheetToWrite[]): Promise<NetworkFile> => ({
  name: 'b.xlsx',
  bytes: await writeWorkbook(sheets),
});
