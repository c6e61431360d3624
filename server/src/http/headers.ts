import type { RequestHandler } from 'express';

const HOST = /^[A-Za-z0-9.-]+(:\d{1,5})?$|^\[[0-9A-Fa-f:]+\](:\d{1,5})?$/;

/** What a page of ours may load: itself, and nothing of anyone else's. No inline script, so injected text stays text. */
function contentPolicy(host: string | undefined): string {
  // Older Safari does not count ws: and wss: to this host as 'self'.
  const sockets = host !== undefined && HOST.test(host) ? ` ws://${host} wss://${host}` : '';
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${sockets}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The security headers of every answer. `https`: people come over TLS, so browsers are told to stay there. */
export function securityHeaders(https: () => boolean): RequestHandler {
  return (req, res, next) => {
    res.set({
      'Content-Security-Policy': contentPolicy(req.get('host')),
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy':
        'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    });
    if (https()) res.set('Strict-Transport-Security', 'max-age=15552000');
    next();
  };
}
