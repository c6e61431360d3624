// Loaded before the server's own program (node --import). It adds lines to the end of modules as they are read, where
// functions and classes can be replaced for everyone; the files themselves and what is shipped stay as they are.
import { registerHooks } from 'node:module';
import { HURRIED, isBroken, WAYS_TO_BREAK, type Patch } from './ways.ts';

const broken = process.env['CHAOS_BROKEN'] ?? '';
const patches: Patch[] = [
  ...(isBroken(broken) ? WAYS_TO_BREAK[broken].patches : []),
  ...(process.env['CHAOS_HURRY'] === '1' ? HURRIED : []),
];
const missing = new Set(patches);

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    const mine = patches.filter(({ file }) => url.endsWith(`/${file}`));
    if (mine.length === 0) return loaded;
    mine.forEach((patch) => missing.delete(patch));
    const source = Buffer.from((loaded.source ?? '') as Uint8Array).toString();
    return { ...loaded, source: [source, ...mine.map(({ lines }) => lines)].join('\n') };
  },
});

// A server that was meant to be broken and is not would look like an oracle that sees nothing.
setTimeout(() => {
  if (missing.size === 0) return;
  console.error(
    `Nothing read ${[...missing].map(({ file }) => file).join(', ')}: this server is not broken as it should be.`,
  );
  process.exit(3);
}, 1000).unref();
