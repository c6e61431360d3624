import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** Letters few pages need, and what only a facilitator's computer does: fetched when needed, and kept from then on. */
const LATER =
  /noto-sans-arabic|[/](Create|Console|PlanEditor|Projector|Invite|Results|NetworkResults|PaperSheets|xlsx|xlsxRead|readFiles|kumuJson|zip)-/;
const PUBLIC = ['/index.html', '/mark.svg'];

/** Writes the files a participant's pages are made of, and a version of all of them, into the service worker. */
export function precache(): Plugin {
  return {
    name: 'facet-precache',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle['sw.js'];
        if (worker?.type !== 'chunk') this.error('the service worker is not in the build');
        if (worker.imports.length > 0 || worker.dynamicImports.length > 0)
          this.error('the service worker must import nothing: it is one file');
        const built = Object.keys(bundle)
          .filter((name) => name.startsWith('assets/'))
          .map((name) => `/${name}`)
          .toSorted();
        const files = [...PUBLIC, ...built.filter((path) => !LATER.test(path))];
        const index = bundle['index.html'];
        const hash = createHash('sha256').update(built.join('\n')).update(worker.code);
        if (index?.type === 'asset') hash.update(index.source);
        const version = JSON.stringify(hash.digest('hex').slice(0, 12));
        const code = worker.code
          .replaceAll('__FILES__', 'self.__files')
          .replaceAll('__VERSION__', () => version);
        worker.code = `self.__files=${JSON.stringify(files)};${code}`;
      },
    },
  };
}
