/**
 * Speaks a sentence to screen readers. Polite by default: the newest replaces what was not yet spoken.
 * `alert` interrupts, for errors only.
 */
export function announce(sentence: string, how: 'polite' | 'alert' = 'polite'): void {
  const region = regionFor(how);
  // The same words twice are only spoken again if the text changes in between.
  region.textContent = region.textContent === sentence ? `${sentence}\u00a0` : sentence;
}

const regions = new Map<string, HTMLElement>();

/** Puts the live regions into the page; they must be there before anything is said. */
export function mountAnnouncer(): void {
  regionFor('polite');
  regionFor('alert');
}

function regionFor(how: 'polite' | 'alert'): HTMLElement {
  const found = regions.get(how);
  // A modal dialog makes the rest of the page inert; a region inside it would be needed only there, so it moves in.
  const home = document.querySelector('dialog[open]') ?? document.body;
  if (found) {
    if (found.parentElement !== home) home.append(found);
    return found;
  }
  const region = document.createElement('div');
  region.className = 'visually-hidden';
  region.setAttribute('role', how === 'alert' ? 'alert' : 'status');
  region.setAttribute('aria-live', how === 'alert' ? 'assertive' : 'polite');
  region.dataset['announcer'] = how;
  home.append(region);
  regions.set(how, region);
  return region;
}
