// `npm run restore -- FILE`: puts a backup in the place of the data. Without a file it says which there are.
import { basename } from 'node:path';
import { pino } from 'pino';
import { readConfig } from './config.ts';
import { createBackups } from './data/backup.ts';
import { restore } from './data/restore.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function main(): Promise<number> {
  const config = readConfig();
  const [file] = process.argv.slice(2);
  if (file === undefined) {
    const { folder, keep } = config.backup;
    const logger = pino({ level: 'silent' });
    const found = await createBackups({ path: '', folder, keep, logger, now: Date.now }).list();
    say(found.length === 0 ? `There are no backups in ${folder}.` : `Backups in ${folder}, the newest last:`);
    for (const path of found) say(`  ${basename(path)}`);
    say('Stop Facet, then say which: npm run restore -- FILE');
    return 2;
  }
  const { sessions, kept, erased, damaged } = await restore(config, file, Date.now());
  say(`Restored: ${sessions} session(s). Start Facet again.`);
  if (kept !== null)
    say(`The data that were there are kept in ${kept}; delete that folder when all is well.`);
  if (erased === null && kept !== null)
    say('They could not be read, so what was erased since this backup was made may be back: erase it again.');
  if (erased !== null && erased > 0) say(`Erased again, as it had been since: ${erased}.`);
  if (damaged > 0) say(`${damaged} record(s) in it are damaged; the rest opens.`);
  return 0;
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`Nothing was restored. ${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
});
