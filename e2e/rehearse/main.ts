// `npm run rehearse`: a whole session with pretend people through the real wire; one line of JSON last.
import buildClient from '../support/buildClient.ts';
import { startServer, type RunningServer } from '../support/server.ts';
import { exportAll } from './export.ts';
import { keepGoing } from './keep.ts';
import { readOptions, USAGE, type Options } from './options.ts';
import { rehearse } from './rehearsal.ts';

const say = (line: string): void => console.log(line);

async function once({ kind, people, seed, url, exportTo }: Options): Promise<boolean> {
  // Exports are taken from the pages, so they have to be there.
  if (exportTo !== null && url === null) buildClient();
  let server: RunningServer | null = url === null ? await startServer() : null;
  const own = server;
  const reopen = async (): Promise<string> => {
    if (server === null) return url ?? '';
    // As a crash would end it: what is then there was on the disk.
    await server.kill();
    server = await startServer({ dataDir: server.dataDir, port: server.port });
    return server.url;
  };
  const started = Date.now();
  const { outcome, problems } = await rehearse({
    kind,
    url: own?.url ?? url ?? '',
    people,
    seed,
    reopen,
    say,
    finished:
      exportTo === null
        ? undefined
        : async ({ url: address, facilitator: { secret } }) => {
            const began = Date.now();
            const { files } = await exportAll({ url: address, secret }, exportTo);
            say(`${files.length} files are in ${exportTo}, in ${((Date.now() - began) / 1000).toFixed(1)} s`);
          },
  });
  await server?.stop();
  if (own !== null && server !== own) await own.stop();
  for (const problem of problems) console.error(`! ${problem}`);
  say(`${((Date.now() - started) / 1000).toFixed(1)} s in all`);
  if (problems.length === 0) say(`${people} pretend people: nothing lost, nothing leaked.`);
  else say(`${people} pretend people: it went wrong; the lines with ! above say how.`);
  say(JSON.stringify(outcome));
  return problems.length === 0;
}

const options = readOptions(process.argv.slice(2));
if (typeof options === 'string') {
  console.error(`${options}\n\n${USAGE}`);
  process.exit(2);
}
if (options.keep) await keepGoing(options, say);
else process.exit((await once(options)) ? 0 : 1);
