let warning = false;

const ask = (event: BeforeUnloadEvent): void => event.preventDefault();

/** Has the browser ask before this page is closed, only while something on it is not saved. */
export function warnBeforeLeaving(on: boolean): void {
  if (on === warning) return;
  warning = on;
  if (on) window.addEventListener('beforeunload', ask);
  else window.removeEventListener('beforeunload', ask);
}
