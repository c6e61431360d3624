// Before any spec: the pages that the server hands out are built from today's sources.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

export default function buildClient(): void {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/build.ts')], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error('The pages could not be built; the lines above say why.');
}
