import { heard as answered } from '../../ui/heard.ts';

/**
 * Shows at once that a tap on a card or a place was heard, on what is around its button, and does the rest once that is
 * painted. Only colours may follow from the mark: anything laid out for it would be waited for. What is done by keys is done
 * at once: the next key must already find the focus where this one takes it.
 */
export function heard(
  { currentTarget, detail }: { currentTarget: HTMLElement; detail: number },
  work: () => void,
): void {
  if (detail === 0) work();
  else answered(currentTarget.parentElement ?? currentTarget, work);
}
