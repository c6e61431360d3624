// `npm test`: every suite in turn, each told as it ends, and one line for all of them last.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.ts';
import { readPlaywright, readVitest, tally, testFiles } from './report.ts';
import { failed, passed, root, runNode, type Suite, type Tally } from './suite.ts';

const reports = join(root, '.check');

const single =
  (args: string[]): (() => Promise<Tally>) =>
  async () =>
    (await runNode(args, 10)) === 0 ? passed : failed(`node ${args.join(' ')} failed.`);

/** Every test file that there is has to be among those that ran. */
async function vitest(name: string, patterns: string[], words: string[] = []): Promise<Tally> {
  const report = join(reports, `${name}.json`);
  const args = [
    '--silent=passed-only',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const code = await runNode(['node_modules/vitest/vitest.mjs', 'run', ...args, ...words], 20);
  return tally(report, readVitest, code, testFiles(patterns));
}

const unit = (): Promise<Tally> =>
  vitest('vitest', [
    '{shared,server,client}/src/**/*.test.{ts,tsx}',
    '{scripts,e2e/check,e2e/wire,e2e/rehearse,e2e/soak}/**/*.test.ts',
  ]);

/** By itself: it measures by the clock what became of what. */
const chaos = (): Promise<Tally> =>
  vitest('chaos', ['e2e/chaos/**/*.test.ts'], ['--config', 'e2e/chaos/vitest.config.ts']);

async function browser(): Promise<Tally> {
  const specs = testFiles(['e2e/specs/**/*.spec.ts']);
  if (specs.length === 0) {
    console.log('There is no spec yet.');
    return { passed: 0, failed: 0, skipped: 0 };
  }
  const report = join(reports, 'playwright.json');
  const env = { CHROMIUM_PATH: ensureBrowser(), PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const cli = 'e2e/node_modules/@playwright/test/cli.js';
  const code = await runNode(
    [cli, 'test', '-c', 'e2e/playwright.config.ts', '--reporter=list,json'],
    45,
    env,
  );
  return tally(report, readPlaywright, code, specs);
}

const suites: Suite[] = [
  { name: 'lint', run: single(['scripts/lint.ts']) },
  { name: 'types', run: single(['node_modules/typescript/bin/tsc', '-b']) },
  { name: 'unit tests', run: unit },
  { name: 'chaos', run: chaos },
  { name: 'client build', run: single(['scripts/build.ts', '--force']) },
  { name: 'browser tests', run: browser },
];

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const told = ({ passed: yes, failed: no, skipped }: Tally): string =>
  `${yes} passed, ${no} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
const total: Tally = { passed: 0, failed: 0, skipped: 0 };
const results: string[] = [];
for (const { name, run } of suites) {
  console.log(`\n=== ${name}`);
  const started = Date.now();
  const result = await run().catch((error: unknown) => failed(String(error)));
  for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += result[key];
  results.push(`${name}: ${told(result)} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  console.log(`=== ${results.at(-1)}`);
}

console.log(`\n${results.join('\n')}\n\n${told(total)}`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
