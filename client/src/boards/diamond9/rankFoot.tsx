import type { ReactNode } from 'react';
import { text } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import type { BenchState, FootWords } from './Workbench.tsx';

/** The foot of private ranking: how far it is, and "my nine are ready" once they are. */
export function rankFoot(
  state: BenchState,
  few: boolean,
  onReady: (ready: boolean) => void,
  readAgain: ReactNode,
): FootWords {
  const { placed, of, complete, diamond, phone, left } = state;
  const words = text.rank;
  if (!complete)
    return {
      done: text.diamond.placed(placed, of),
      next: placed === 0 ? text.diamond.pickFirst : `${words.left(of - placed)} ${text.diamond.changeMind}`,
      actions: phone ? null : readAgain,
    };
  if (diamond.ready)
    return {
      done: few ? words.saidReadyFew : words.saidReady,
      next: words.readyMore,
      actions: <Button onClick={() => onReady(false)}>{words.notReady}</Button>,
    };
  return {
    done: few ? words.readyTitleFew : words.readyTitle,
    next: left === 0 ? words.nothingLeft : words.readyMore,
    actions: (
      <Button look="next" icon="check" onClick={() => onReady(true)}>
        {few ? words.readyFew : words.ready}
      </Button>
    ),
  };
}
