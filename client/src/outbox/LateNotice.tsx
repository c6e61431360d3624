import { parseBoardName } from '@facet/shared/boards/address.ts';
import { useEffect, useSyncExternalStore } from 'react';
import { allAsides, dropAside, onAside } from '../boards/openBoards.ts';
import { useSession } from '../session/store.ts';
import { text } from '../text.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { Sheet } from '../ui/Sheet.tsx';

const words = text.refusedWork;

/**
 * Changes of this person to a board of several that were refused, over whatever screen is open: how many, of which board,
 * and why. A board of one's own shows what was in them; see each kind's LateWork.
 */
export function LateNotice() {
  const asides = useSyncExternalStore(onAside, allAsides);
  const session = useSession((s) => s.view?.id ?? null);
  const found = [...asides].find(([name]) => {
    const board = parseBoardName(name);
    return board !== null && board.session === session && board.scope !== 'individual';
  });
  const [name = '', aside] = found ?? [];
  const scope = parseBoardName(name)?.scope === 'group' ? 'group' : 'whole';
  const title = aside === undefined ? '' : words.title(aside.count);
  useEffect(() => {
    if (title !== '') announce(title, 'alert');
  }, [title]);
  if (aside === undefined) return null;
  return (
    <Sheet
      title={title}
      onClose={() => dropAside(name)}
      actions={
        <Button look="next" onClick={() => dropAside(name)}>
          {words.understood}
        </Button>
      }
    >
      <p>
        {words.which[scope](aside.count)} {words.why[aside.why]}
      </p>
      <p>{words.whatNow[scope]}</p>
    </Sheet>
  );
}
