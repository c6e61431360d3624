let keys = false;

if (typeof document !== 'undefined') {
  document.addEventListener('keydown', () => (keys = true), true);
  document.addEventListener('pointerdown', () => (keys = false), true);
  // Screen readers click without a pointer.
  document.addEventListener('click', ({ detail }) => (keys ||= detail === 0), true);
}

/**
 * Whether what a person did last they did by keys or a screen reader. Not the same as `:focus-visible`, which also holds for
 * a focus that a script has set after a tap.
 */
export const lastByKeys = (): boolean => keys;
