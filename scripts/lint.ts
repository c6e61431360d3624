// `npm run lint`: the linter, then the formatter as a check. Paths may follow; without them everything is read.
import { spawnSync } from 'node:child_process';

const paths = process.argv.slice(2);
const run = (program: string, args: string[]): boolean =>
  spawnSync(process.execPath, [program, ...args, ...paths], { stdio: 'inherit' }).status === 0;

const linted = run('node_modules/oxlint/bin/oxlint', []);
const formatted = run('node_modules/oxfmt/bin/oxfmt', ['--check']);
process.exitCode = linted && formatted ? 0 : 1;
