import { useEffect, useState } from 'react';
import { showTheme, themeHere } from '../../ui/theme.ts';

export type ProjectorTheme = 'light' | 'dark';

const KEY = 'facet.projector.theme';

/**
 * Light unless somebody chose dark on this screen, with `?dark` or by hand: a projector cannot project black, so what the
 * laptop itself is set to does not count.
 */
export function useProjectorTheme(): [ProjectorTheme, (theme: ProjectorTheme) => void] {
  const [theme, setTheme] = useState<ProjectorTheme>(first);
  useEffect(() => {
    showTheme(theme);
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      // Storage is off: the choice holds until the page is closed.
    }
    return () => showTheme(themeHere());
  }, [theme]);
  return [theme, setTheme];
}

function first(): ProjectorTheme {
  if (new URLSearchParams(location.search).has('dark')) return 'dark';
  try {
    return localStorage.getItem(KEY) === 'dark' ? 'dark' : 'light';
  } catch {
    return 'light';
  }
}
