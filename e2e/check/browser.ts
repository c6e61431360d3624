// Finds a Chromium for the tests and the screenshots, and gets one where there is none.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { installFromDebian } from '../support/debianPackage.ts';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

// No sandbox, since the tests may run as root; nothing that looks for the outside world, which may not be there.
export const browserArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function findBrowser(): string | undefined {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked) {
    if (!existsSync(asked)) throw new Error(`CHROMIUM_PATH is ${asked}, and there is no such file.`);
    return asked;
  }
  return [...usual, chromium.executablePath()].find((path) => path && existsSync(path));
}

function download(): void {
  const cli = join(
    dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')),
    'cli.js',
  );
  // What it says goes to stderr, so that a caller's stdout stays its own.
  spawnSync(process.execPath, [cli, 'install', 'chromium'], {
    stdio: ['ignore', 2, 2],
    timeout: 10 * 60_000,
  });
}

const fromDebian = (): void => installFromDebian('chromium', 'fonts-liberation');

export function ensureBrowser(): string {
  for (const get of [() => {}, download, fromDebian]) {
    get();
    const found = findBrowser();
    if (found) return found;
    console.error(
      `No Chromium yet: ${get === download ? 'trying the system packages' : "trying Playwright's download"}.`,
    );
  }
  throw new Error(
    'The tests need a Chromium and none could be installed. Please install Chromium or Google Chrome, ' +
      'or set CHROMIUM_PATH to one, and run this again.',
  );
}

if (import.meta.main) console.log(ensureBrowser());
