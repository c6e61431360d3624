import type { Damaged } from '@facet/shared/session/views.ts';
import { useEffect } from 'react';
import { useSession } from '../../session/store.ts';
import { leadText } from '../../leadText.ts';
import { announce } from '../../ui/announcer.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { Lead } from './lead.ts';

const words = leadText.console;

/** What a facilitator has to know of the server's disk: that it is full, that it has damaged something, or what was due to be deleted. */
export function DataNotices({ lead }: { lead: Lead }) {
  const canSave = useSession((s) => s.canSave);
  const { damaged, ownBoardsGone } = lead.facilitator;
  useEffect(() => {
    if (!canSave) announce(words.cannotSave, 'alert');
  }, [canSave]);
  const where = [...new Set(damaged.map((one) => placeOf(one, lead)))].join(', ');
  return (
    <>
      {canSave ? null : (
        <Notice icon="notSaved" tone="warn" title={words.cannotSave} more={words.cannotSaveMore} />
      )}
      {ownBoardsGone ? (
        <Notice icon="trash" title={leadText.erase.ownBoardsGone} more={leadText.erase.ownBoardsGoneMore} />
      ) : null}
      {damaged.length === 0 ? null : (
        <Notice icon="warningCircle" tone="warn" title={words.damaged} more={words.damagedMore(where)} />
      )}
    </>
  );
}

function placeOf({ what, activity, group }: Damaged, lead: Lead): string {
  if (what !== 'group') return words.damagedWhat[what];
  const groups = lead.view.activities.find((a) => a.id === activity)?.groups ?? [];
  const name = groups.find((g) => g.id === group)?.name;
  return name === undefined ? words.damagedWhat.aGroup : words.damagedWhat.group(name);
}
