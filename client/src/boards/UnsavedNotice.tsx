import { useSession } from '../session/store.ts';
import { text } from '../text.ts';
import { Notice } from '../ui/Notice.tsx';

/** Changes that are only on this page: what that means, and that one can go on. Where the network is gone the seat's own notice says it. */
export function UnsavedNotice({ count }: { count: number }) {
  const offline = useSession((s) => s.link === 'offline');
  if (offline) return null;
  return (
    <Notice
      icon="notSaved"
      tone="act"
      title={text.diamond.states.waitingTitle}
      more={text.diamond.states.waitingMore(count)}
    />
  );
}
