// A lint that cannot fail is no lint: each rule that the house relies on is broken once, in a scratch copy of the tree, and
// the linter has to name that rule in that file.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const restricted = 'eslint(no-restricted-imports)';

type Plant = { rule: string; why: string; path: string; source: string };
const plants: Plant[] = [
  {
    rule: restricted,
    why: 'shared must not import the server',
    path: 'shared/src/a1.ts',
    source: `export { x } from '@facet/server/x.ts';`,
  },
  {
    rule: restricted,
    why: 'shared must not import the server by a relative path',
    path: 'shared/src/session/a2.ts',
    source: `import '../../../server/src/main.ts';`,
  },
  {
    rule: restricted,
    why: 'shared must not import the client',
    path: 'shared/src/a3.ts',
    source: `import type { X } from '../../client/src/x.ts';\nexport type Y = X;`,
  },
  {
    rule: restricted,
    why: 'shared must not import Node',
    path: 'shared/src/a4.ts',
    source: `import 'node:fs';`,
  },
  {
    rule: restricted,
    why: 'only *Doc.ts may import Yjs',
    path: 'shared/src/boards/settle.ts',
    source: `import 'yjs';`,
  },
  {
    rule: restricted,
    why: '*Doc.ts must not import the server either',
    path: 'shared/src/boards/rankDoc.ts',
    source: `import 'yjs';\nimport '@facet/server/x.ts';`,
  },
  {
    rule: restricted,
    why: 'the server must not import the client',
    path: 'server/src/b1.ts',
    source: `import '../../client/src/x.ts';`,
  },
  {
    rule: restricted,
    why: 'the server must not import the client by name',
    path: 'server/src/b2.ts',
    source: `import '@facet/client/x.ts';`,
  },
  {
    rule: restricted,
    why: 'the client must not import the server',
    path: 'client/src/c1.ts',
    source: `import '../../server/src/x.ts';`,
  },
  {
    rule: restricted,
    why: 'the client must not import the server by name',
    path: 'client/src/c2.ts',
    source: `import '@facet/server/x.ts';`,
  },
  {
    rule: restricted,
    why: 'e2e must not import the server',
    path: 'e2e/d1.ts',
    source: `import '../server/src/x.ts';`,
  },
  {
    rule: restricted,
    why: 'e2e must not import the client',
    path: 'e2e/specs/d2.ts',
    source: `import '../../client/src/x.ts';`,
  },
  {
    rule: restricted,
    why: 'the environment must not be read through an import',
    path: 'server/src/b3.ts',
    source: `import { env } from 'node:process';\nexport const port = env['PORT'];`,
  },
  {
    rule: 'node(no-process-env)',
    why: 'the environment is read in config.ts only',
    path: 'server/src/b4.ts',
    source: `export const port = process.env['PORT'];`,
  },
  {
    rule: 'eslint(no-console)',
    why: 'the server must not print past its log',
    path: 'server/src/b5.ts',
    source: `console.log('x');`,
  },
  {
    rule: 'eslint(max-lines)',
    why: 'a file must not pass 300 lines',
    path: 'server/src/b6.ts',
    source: `export const x = 1;\n${'// line\n'.repeat(301)}`,
  },
  {
    rule: 'import(no-cycle)',
    why: 'two files must not import each other',
    path: 'server/src/b7.ts',
    source: `import { b } from './b8.ts';\nexport const a = (): number => b();`,
  },
  {
    rule: 'import(no-cycle)',
    why: 'two files must not import each other, seen from the other',
    path: 'server/src/b8.ts',
    source: `import { a } from './b7.ts';\nexport const b = (): number => a();`,
  },
  {
    rule: 'typescript(no-floating-promises)',
    why: 'a promise must not be left floating',
    path: 'server/src/b9.ts',
    source: `const f = async () => 1;\nf();`,
  },
  {
    rule: 'typescript(switch-exhaustiveness-check)',
    why: 'a switch must be closed',
    path: 'shared/src/a5.ts',
    source: `export function f(x: 'a' | 'b'): number {\n  switch (x) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n}`,
  },
];
const allowed: [string, string][] = [
  ['shared/src/boards/netDoc.ts', `import 'yjs';`],
  ['server/src/config.ts', `export const port = process.env['PORT'];`],
  ['server/src/main.ts', `console.log('x');`],
  ['server/src/ok.ts', `import 'node:fs';\nimport '@facet/shared/session/state.ts';`],
  ['e2e/ok.ts', `console.log(process.env['PORT']);`],
];

describe('the linter', () => {
  const found = new Map<string, Set<string>>();
  let scratch = '';

  beforeAll(() => {
    scratch = mkdtempSync(join(tmpdir(), 'facet-lint-'));
    for (const file of [
      '.oxlintrc.json',
      'tsconfig.base.json',
      'shared/tsconfig.json',
      'server/tsconfig.json',
    ]) {
      cpSync(join(root, file), join(scratch, file));
    }
    symlinkSync(join(root, 'node_modules'), join(scratch, 'node_modules'), 'junction');
    for (const [path, source] of [...plants.map((p): [string, string] => [p.path, p.source]), ...allowed]) {
      mkdirSync(dirname(join(scratch, path)), { recursive: true });
      writeFileSync(join(scratch, path), `${source}\n`);
    }
    const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
    const { stdout } = spawnSync(process.execPath, [oxlint, '-f', 'json'], {
      cwd: scratch,
      encoding: 'utf8',
    });
    const report = JSON.parse(stdout) as { diagnostics: { filename: string; code: string }[] };
    for (const { filename, code } of report.diagnostics) {
      const path = filename.replaceAll('\\', '/');
      found.set(path, (found.get(path) ?? new Set()).add(code));
    }
  }, 60_000);
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  it.each(plants)('$why', ({ path, rule }) => {
    expect([...(found.get(path) ?? [])]).toContain(rule);
  });

  it.each(allowed)('lets %s be', (path) => {
    expect([...(found.get(path) ?? [])]).toEqual([]);
  });
});
