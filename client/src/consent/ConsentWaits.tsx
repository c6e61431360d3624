import type { ConsentView } from '@facet/shared/session/consent.ts';
import { text } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';

/** Over the board: there is a round, and how to get to it. */
export function ConsentWaits({ round, onGo }: { round: ConsentView; onGo: () => void }) {
  const words = text.consent.own;
  return (
    <Notice
      icon="handshake"
      tone={round.open ? 'act' : 'calm'}
      title={round.shown ? words.shownSpoken : round.open ? words.openedShort : words.closed}
      more={round.open ? words.openedMore : null}
      action={<Button onClick={onGo}>{round.open ? words.go : words.goShown}</Button>}
    />
  );
}
