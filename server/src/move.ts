// `npm run move -- --from sqlite:./data --to postgres://...`, or the other way: all data to another place.
import { parseArgs } from 'node:util';
import { moveData } from './data/move.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' } } });
  const { from, to } = values;
  if (from === undefined || to === undefined) {
    say('Stop Facet, then: npm run move -- --from sqlite:FOLDER --to postgres://USER:PASSWORD@HOST/DATABASE');
    say('or the other way round. The place it goes to must hold no data.');
    return 2;
  }
  const { sessions, streams, records, keys, erasures, damaged } = await moveData(from, to, Date.now());
  say(
    `Moved and compared: ${sessions} session(s), ${streams} stream(s), ${records} record(s), ${keys} key(s).`,
  );
  say(`What was erased is remembered there too: ${erasures}.`);
  if (damaged > 0) say(`${damaged} record(s) could not be read; their bytes stay where they were.`);
  say('The data are still where they were. Delete them when all is well, and do not serve them again.');
  return 0;
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`Nothing was moved. ${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
});
