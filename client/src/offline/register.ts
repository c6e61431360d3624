import { useSession } from '../session/store.ts';

/** A tab that stays open for days still learns of a new version. */
const LOOK_EVERY_MS = 60 * 60_000;

/**
 * Has the browser keep the pages of Facet, so that they open again without a network. Over plain http (other than on this
 * machine) there is no such thing, and everything else works without it. A new version takes over by itself once no open
 * page has unsaved work; pages that are open go on with the files they began with.
 */
export async function keepPages(): Promise<void> {
  if (!('serviceWorker' in navigator) || !window.isSecureContext) return;
  const { serviceWorker } = navigator;
  try {
    const registration = await serviceWorker.register('/sw.js', { updateViaCache: 'none' });
    const tell = (): void => {
      const { link, unsaved } = useSession.getState();
      const busy = unsaved > 0 || link === 'offline';
      registration.waiting?.postMessage(busy ? 'busy' : 'ready');
    };
    const watch = (): void => {
      const coming = registration.installing;
      coming?.addEventListener('statechange', () => coming.state === 'installed' && tell());
    };
    registration.addEventListener('updatefound', watch);
    watch();
    tell();
    useSession.subscribe((now, before) => {
      if (now.unsaved !== before.unsaved || now.link !== before.link) tell();
    });
    setInterval(() => {
      registration.update().catch(() => undefined);
      tell();
    }, LOOK_EVERY_MS);
  } catch {
    // No worker here (a private window, or the server has none): the page needs the network to open, and no more.
  }
}
