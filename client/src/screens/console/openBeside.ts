/**
 * Opens an address that has yet to be asked for in a window of its own. The window is opened at once, within the press, or
 * browsers would block it; it is closed again where there turns out to be no address.
 */
export async function openBeside(
  address: () => Promise<string | null>,
): Promise<'opened' | 'blocked' | 'none'> {
  const beside = window.open('about:blank', '_blank');
  if (beside === null) return 'blocked';
  const url = await address();
  if (url === null) {
    beside.close();
    return 'none';
  }
  beside.opener = null;
  // On this machine the page is at the address this page came from, which is sometimes not the one others use.
  const { pathname, hash } = new URL(url, location.href);
  beside.location.replace(`${location.origin}${pathname}${hash}`);
  return 'opened';
}
