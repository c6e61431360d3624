import { useState } from 'react';
import { send } from '../../session/connection.ts';
import { text } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';

const words = text.share;

/** Asks once before one's own diamond is shown to the facilitators: it cannot be taken back. */
export function ShareShow({ activity, onClose }: { activity: string; onClose: () => void }) {
  const [failed, setFailed] = useState<string | null>(null);
  const show = async (): Promise<void> => {
    const answer = await send({ type: 'showBoard', activity });
    if (answer.ok) onClose();
    else setFailed(text.refusals[answer.refusal]);
  };
  return (
    <Sheet
      title={words.showTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button look="strong" icon="eye" onClick={() => void show()}>
            {words.showYes}
          </Button>
        </>
      }
    >
      <p>{words.showText}</p>
      {failed === null ? null : <p role="alert">{failed}</p>}
    </Sheet>
  );
}
