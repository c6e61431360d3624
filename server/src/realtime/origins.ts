/**
 * Whether a request that changes something, or opens a socket, comes from our own pages (or from no page at all:
 * a program sends no Origin). Without this, any page someone has open could speak to a Facet in their network.
 */
export function originAllowed(
  origin: string | undefined,
  host: string | undefined,
  publicUrl: string,
): boolean {
  if (origin === undefined) return true;
  const from = parse(origin);
  if (from === null) return false;
  return from.host === host?.toLowerCase() || from.origin === new URL(publicUrl).origin;
}

function parse(origin: string): URL | null {
  const url = URL.canParse(origin) ? new URL(origin) : null;
  return url !== null && /^https?:$/.test(url.protocol) ? url : null;
}
