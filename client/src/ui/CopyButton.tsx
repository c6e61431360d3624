import { useEffect, useState } from 'react';
import { text } from '../text.ts';
import { announce } from './announcer.ts';
import { Button } from './Button.tsx';
import { copyText } from './clipboard.ts';

/** Copies `value` and says for two seconds that it has; where a browser refuses, says so. */
export function CopyButton({ value, children }: { value: string; children: string }) {
  const [state, setState] = useState<'idle' | 'done' | 'failed'>('idle');
  useEffect(() => {
    if (state !== 'done') return undefined;
    const timer = setTimeout(() => setState('idle'), 2000);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async (): Promise<void> => {
    const done = await copyText(value);
    setState(done ? 'done' : 'failed');
    announce(done ? text.common.copied : text.common.cannotCopy);
  };
  return (
    <Button icon={state === 'done' ? 'check' : 'copy'} onClick={() => void copy()}>
      {state === 'done' ? text.common.copied : state === 'failed' ? text.common.cannotCopy : children}
    </Button>
  );
}
