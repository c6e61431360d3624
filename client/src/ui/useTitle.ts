import { useEffect } from 'react';
import { text } from '../text.ts';

/** What the browser's tab and a screen reader call this page. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? text.common.product : `${title} – ${text.common.product}`;
  }, [title]);
}
