import type { DeviceView } from '@facet/shared/protocol/sessionWire.ts';
import { leadText } from '../../leadText.ts';
import { text } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import type { No } from './useCommand.ts';
import { Refused } from './Refused.tsx';
import { UnsavedList } from './UnsavedList.tsx';

interface CloseSheetProps {
  unsaved: readonly { name: string; device: DeviceView }[];
  /** The session ends. */
  closing: boolean;
  decided: boolean;
  /** What the groups' boards are called. */
  boards: string;
  button: string;
  busy: boolean;
  refusal: No | null;
  onGo: () => void;
  onClose: () => void;
}

/** Asked before a step is closed with work unsaved, and before the session ends. */
export function CloseSheet({
  unsaved,
  closing,
  decided,
  boards,
  button,
  busy,
  refusal,
  onGo,
  onClose,
}: CloseSheetProps) {
  const words = leadText.console.close;
  return (
    <Sheet
      title={unsaved.length > 0 ? words.unsaved(unsaved.length) : closing ? words.title : words.saved}
      onClose={onClose}
      actions={
        <>
          <Button onTap={onClose}>{unsaved.length > 0 ? words.wait : text.common.cancel}</Button>
          <Button look="strong" onTap={onGo} aria-disabled={busy}>
            {unsaved.length > 0 ? words.anyway(button) : button}
          </Button>
        </>
      }
    >
      {unsaved.length > 0 ? (
        <>
          <UnsavedList unsaved={unsaved} />
          <p>{words.grace}</p>
        </>
      ) : null}
      {closing ? <p>{decided ? words.ends(boards) : words.endsUndecided}</p> : null}
      {!closing && unsaved.length === 0 ? <p>{words.savedMore}</p> : null}
      <Refused refusal={refusal} />
    </Sheet>
  );
}
