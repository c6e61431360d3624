import { useEffect, useState } from 'react';
import { leadText } from '../../leadText.ts';
import { Button } from '../../ui/Button.tsx';
import { letterKeysOn } from '../../ui/preferences.ts';
import styles from './Controls.module.css';
import type { ProjectorTheme } from './useProjectorTheme.ts';

const QUIET_AFTER_MS = 3000;

interface ControlsProps {
  theme: ProjectorTheme;
  onTheme: (theme: ProjectorTheme) => void;
}

/** Full screen (F) and dark (D). Out of sight unless somebody moves the pointer or tabs here; the pointer hides with them. */
export function Controls({ theme, onTheme }: ControlsProps) {
  const [awake, sleep] = usePointerAwake();
  const other: ProjectorTheme = theme === 'dark' ? 'light' : 'dark';
  useLetter('f', toggleFullScreen);
  useLetter('d', () => onTheme(other));
  return (
    <section
      aria-label={leadText.projector.controls}
      className={`${styles['controls']} ${awake ? styles['awake'] : ''}`}
    >
      {document.fullscreenEnabled ? (
        <Button
          look="strong"
          icon="projector"
          aria-keyshortcuts="F"
          onClick={(event) => {
            toggleFullScreen();
            event.currentTarget.blur();
            sleep();
          }}
        >
          {leadText.projector.fullScreen}
        </Button>
      ) : null}
      <Button icon={other === 'dark' ? 'moon' : 'sun'} aria-keyshortcuts="D" onClick={() => onTheme(other)}>
        {other === 'dark' ? leadText.projector.dark : leadText.projector.light}
      </Button>
    </section>
  );
}

function toggleFullScreen(): void {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  // Refused where a page may not: the picture stays as it is.
  done.catch(() => undefined);
}

function useLetter(letter: string, act: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || !letterKeysOn()) return;
      if (event.key.toLowerCase() === letter) act();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [letter, act]);
}

/** Whether the pointer has moved within the last three seconds; afterwards the page shows no pointer either. */
function usePointerAwake(): [boolean, () => void] {
  const [awake, setAwake] = useState(true);
  useEffect(() => {
    let timer = setTimeout(() => setAwake(false), QUIET_AFTER_MS);
    const moved = (): void => {
      clearTimeout(timer);
      setAwake(true);
      timer = setTimeout(() => setAwake(false), QUIET_AFTER_MS);
    };
    window.addEventListener('pointermove', moved);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointermove', moved);
    };
  }, []);
  useEffect(() => {
    const { style } = document.documentElement;
    style.cursor = awake ? '' : 'none';
    return () => {
      style.cursor = '';
    };
  }, [awake]);
  return [awake, () => setAwake(false)];
}
