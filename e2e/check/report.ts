// Reads what a test runner wrote about its run. A report that is missing, that leaves out a test file, or that does not
// agree with the runner's exit code counts as a failure: a runner that crashed must never look like one that passed.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { z } from 'zod';
import { failed, root, type Tally } from './suite.ts';

export type Outcome = Tally & { files: string[] };

const vitestReport = z.object({
  success: z.boolean(),
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});

export function readVitest(json: unknown): Outcome {
  const report = vitestReport.parse(json);
  // A file that could not be loaded has failed without one failed test in it.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
    files: report.testResults
      .filter((file) => file.assertionResults.length > 0)
      .map((file) => resolve(file.name)),
  };
}

const playwrightReport = z.object({
  config: z.object({ rootDir: z.string() }),
  suites: z.array(z.object({ file: z.string() })),
  errors: z.array(z.unknown()),
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

export function readPlaywright(json: unknown): Outcome {
  const { config, suites, errors, stats } = playwrightReport.parse(json);
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
    files: suites.map((suite) => resolve(config.rootDir, suite.file)),
  };
}

export const testFiles = (patterns: string[]): string[] =>
  globSync(patterns, {
    cwd: root,
    exclude: (path) => /(^|[\\/])(node_modules|dist)$/.test(String(path)),
  }).map((path) => resolve(root, path));

export function tally(
  path: string,
  read: (json: unknown) => Outcome,
  code: number | null,
  expected: string[],
): Tally {
  if (!existsSync(path)) return failed(`The runner ended with ${code ?? 'a signal'} and left no report.`);
  let outcome: Outcome;
  try {
    outcome = read(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    return failed(`The runner's report cannot be read: ${String(error)}`);
  }
  const total: Tally = { passed: outcome.passed, failed: outcome.failed, skipped: outcome.skipped };
  const fault = (why: string): void => void (total.failed += failed(why).failed);
  for (const file of expected) {
    if (!outcome.files.includes(file)) fault(`${relative(root, file)} ran no test.`);
  }
  if (outcome.passed + outcome.failed === 0) fault('No test was run.');
  if (code !== 0 && total.failed === 0)
    fault(`The runner ended with ${code ?? 'a signal'} though no test failed.`);
  return total;
}
