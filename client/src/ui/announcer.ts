const SOON_MS = 60;

/**
 * Speaks a sentence to screen readers. Polite by default: the newest replaces what was not yet spoken.
 * `alert` interrupts, for errors only. Said a moment later, so that a sheet opened by the same act is there by then: a
 * region outside an open dialog is not heard.
 */
export function announce(sentence: string, how: 'polite' | 'alert' = 'polite'): void {
  clearTimeout(pending.get(how));
  pending.set(
    how,
    setTimeout(() => {
      const moved = regionFor(how, true);
      // A region that has only just come to its place is not yet listened to.
      if (moved)
        pending.set(
          how,
          setTimeout(() => say(sentence, how), SOON_MS),
        );
      else say(sentence, how);
    }, SOON_MS),
  );
}

function say(sentence: string, how: 'polite' | 'alert'): void {
  const region = regions.get(how);
  if (region === undefined) return;
  // The same words twice are only spoken again if the text changes in between.
  region.textContent = region.textContent === sentence ? `${sentence}\u00a0` : sentence;
}

const regions = new Map<string, HTMLElement>();
const pending = new Map<string, ReturnType<typeof setTimeout>>();

/** Puts the live regions into the page; they must be there before anything is said. */
export function mountAnnouncer(): void {
  regionFor('polite', false);
  regionFor('alert', false);
}

/** Makes sure of a region, inside the uppermost open dialog where there is one. Returns whether it had to move. */
function regionFor(how: 'polite' | 'alert', move: boolean): boolean {
  const home = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
  const found = regions.get(how);
  if (found) {
    if (!move || found.parentElement === home) return false;
    found.textContent = '';
    home.append(found);
    return true;
  }
  const region = document.createElement('div');
  region.className = 'visually-hidden';
  region.setAttribute('role', how === 'alert' ? 'alert' : 'status');
  region.setAttribute('aria-live', how === 'alert' ? 'assertive' : 'polite');
  region.dataset['announcer'] = how;
  home.append(region);
  regions.set(how, region);
  return true;
}
