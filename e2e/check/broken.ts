// `npm run broken`: the browser runs through broken networks that take too long for `npm test`.
import { ensureBrowser } from './browser.ts';
import { runNode } from './suite.ts';

const cli = 'e2e/node_modules/@playwright/test/cli.js';
const args = [cli, 'test', '-c', 'e2e/playwright.config.ts', '--grep', '@long', ...process.argv.slice(2)];
process.exitCode = (await runNode(args, 45, { CHROMIUM_PATH: ensureBrowser(), LONG: '1' })) ?? 1;
