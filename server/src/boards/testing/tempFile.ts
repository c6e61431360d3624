import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A database file of this test's own, gone when the test is over. */
export function tempFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'facet-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'facet.db');
}
