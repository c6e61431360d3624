const PROBE_MS = 5000;

/**
 * Whether something between this device and the server answers in its place, as a network does that wants a sign-in
 * first: it sends a page or a redirect where ours says "ok". False where there is no answer at all, or an error of a
 * proxy's.
 */
export async function isPortal(fetcher: typeof fetch = fetch): Promise<boolean> {
  try {
    const response = await fetcher('/healthz', {
      cache: 'no-store',
      redirect: 'manual',
      credentials: 'omit',
      signal: AbortSignal.timeout(PROBE_MS),
    });
    if (response.type === 'opaqueredirect' || response.status === 511) return true;
    return response.ok && (await response.text()).trim() !== 'ok';
  } catch {
    return false;
  }
}
