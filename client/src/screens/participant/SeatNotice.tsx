import type { Kind } from '@facet/shared/session/state.ts';
import type { ActivityView } from '@facet/shared/session/views.ts';
import { useEffect, useState } from 'react';
import type { Scene } from '../../boards/steps.ts';
import { useSession } from '../../session/store.ts';
import { text } from '../../text.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

const words = text.seat;
/** Shorter breaks of the network are nobody's business. */
const OFFLINE_AFTER_MS = 2500;

interface SeatNoticeProps {
  activity: ActivityView;
  scene: Scene;
  /** Where the facilitator has gone while this person is in the middle of something. */
  pending: Scene | null;
  grouped: boolean;
  goNow: () => void;
}

/** The one thing that is worth a line over the foot just now: a step has opened, no network, nothing can be saved, soon over, no
 * group. */
export function SeatNotice({ activity, scene, pending, grouped, goNow }: SeatNoticeProps) {
  const offline = useOffline();
  const unsaved = useSession((s) => s.unsaved);
  const kept = useSession((s) => s.kept);
  const canSave = useSession((s) => s.canSave);
  const portal = useSession((s) => s.portal);
  const ended = useSession((s) => s.view?.ended === true);
  const at = activity.stage.at;
  const own = words.kinds[activity.kind];
  const closing =
    at === 'individual' ? own.closing : at === 'groups' ? words.closing.groups : words.closing.other;
  const title = portal ? words.portal : words.offline;
  const advice = !kept ? words.offlineUnkept : portal ? words.portalMore : words.offlineMore;
  useSpoken(offline ? `${title} ${advice}` : '', words.back);
  const unsaving = !canSave && !offline;
  useSpoken(unsaving ? `${words.cannotSave} ${words.cannotSaveMore}` : '');
  useSpoken(activity.closingSoon ? closing : '');
  useSpoken(
    pending === null ? '' : `${words.opened({ ...words.stage, ...own.stage }[pending])} ${words.finish}`,
  );

  if (pending !== null) return <PendingNotice kind={activity.kind} pending={pending} goNow={goNow} />;
  if (offline) {
    const more = unsaved > 0 ? `${words.offlineUnsaved(unsaved)} ${advice}` : advice;
    return <Notice icon="notSaved" tone={unsaved > 0 ? 'act' : 'calm'} title={title} more={more} />;
  }
  if (unsaving) {
    const tone = unsaved > 0 ? 'act' : 'calm';
    return <Notice icon="notSaved" tone={tone} title={words.cannotSave} more={words.cannotSaveMore} />;
  }
  if (ended) return <Notice icon="lock" title={words.ended} more={words.endedMore} />;
  if (!grouped && (scene === 'share' || scene === 'agree')) {
    return <Notice icon="users" title={words.noGroup} more={own.noGroupMore} />;
  }
  if (activity.closingSoon) return <Notice icon="timer" title={closing} more={words.closingMore} />;
  return null;
}

/** A step has opened while this person is in the middle of something; they say when they go. */
export function PendingNotice({ kind, pending, goNow }: { kind: Kind; pending: Scene; goNow: () => void }) {
  const own = words.kinds[kind];
  return (
    <Notice
      icon="arrowRight"
      title={words.opened({ ...words.stage, ...own.stage }[pending])}
      more={words.finish}
      action={
        <Button look="strong" iconAfter="arrowRight" onClick={goNow}>
          {{ ...words.go, ...own.go }[pending]}
        </Button>
      }
    />
  );
}

function useOffline(): boolean {
  const offline = useSession((s) => s.link === 'offline');
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!offline) return undefined;
    const timer = setTimeout(() => setLong(true), OFFLINE_AFTER_MS);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [offline]);
  return offline && long;
}

/** Says a sentence when it begins to hold, and `after` once it no longer does. */
function useSpoken(sentence: string, after = ''): void {
  useEffect(() => {
    if (sentence === '') return undefined;
    announce(sentence);
    return () => {
      if (after !== '') announce(after);
    };
  }, [sentence, after]);
}
