import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readPlaywright, readVitest, tally } from './report.ts';

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'facet-report-'));
  path = join(folder, 'report.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (report: unknown): void => writeFileSync(path, JSON.stringify(report));
const good = join(tmpdir(), 'good.test.ts');
const vitest = (
  passed: number,
  failed: number,
  files: { name: string; status: string; tests: string[] }[],
) => ({
  success: failed === 0,
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: files.map(({ tests, ...file }) => ({
    ...file,
    assertionResults: tests.map((status) => ({ status })),
  })),
});
const playwright = (stats: Partial<Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>>) => ({
  config: { rootDir: tmpdir() },
  suites: [{ file: 'one.spec.ts' }],
  errors: [],
  stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats },
});

it('counts a clean run as it is', () => {
  write(vitest(1, 0, [{ name: good, status: 'passed', tests: ['passed'] }]));
  expect(tally(path, readVitest, 0, [good])).toEqual({ passed: 1, failed: 0, skipped: 0 });
});

it('fails a runner that left no report, or one that cannot be read', () => {
  expect(tally(path, readVitest, 0, []).failed).toBe(1);
  writeFileSync(path, '{"numPassed');
  expect(tally(path, readVitest, 0, []).failed).toBe(1);
});

it('fails a runner that ended badly though no test failed', () => {
  write(vitest(1, 0, [{ name: good, status: 'passed', tests: ['passed'] }]));
  expect(tally(path, readVitest, 1, [good]).failed).toBe(1);
  expect(tally(path, readVitest, null, [good]).failed).toBe(1);
});

it('fails a run without a test', () => {
  write(vitest(0, 0, []));
  expect(tally(path, readVitest, 0, []).failed).toBe(1);
});

it('fails a test file that the run left out', () => {
  write(vitest(1, 0, [{ name: good, status: 'passed', tests: ['passed'] }]));
  expect(tally(path, readVitest, 0, [good, join(tmpdir(), 'left-out.test.ts')]).failed).toBe(1);
});

it('fails a test file that could not be loaded, once', () => {
  write(
    vitest(1, 0, [
      { name: good, status: 'passed', tests: ['passed'] },
      { name: 'x', status: 'failed', tests: [] },
    ]),
  );
  expect(tally(path, readVitest, 1, [good])).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

it('fails a flaky browser test, and counts an unexpected one', () => {
  const spec = join(tmpdir(), 'one.spec.ts');
  write(playwright({ expected: 2, flaky: 1, unexpected: 1, skipped: 3 }));
  expect(tally(path, readPlaywright, 1, [spec])).toEqual({ passed: 2, failed: 2, skipped: 3 });
});
