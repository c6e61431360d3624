import { useMemo } from 'react';
import { encode } from 'uqr';

interface Drawn {
  value: string;
  path: string;
  side: number;
}

/** The code of a session is on the page, in its drawer and on a sheet: it is worked out once. */
let last: Drawn | null = null;

function drawn(value: string): Drawn {
  if (last?.value === value) return last;
  const qr = encode(value, { ecc: 'M', border: 2 });
  let path = '';
  qr.data.forEach((row, y) => row.forEach((dark, x) => (path += dark ? `M${x} ${y}h1v1h-1z` : '')));
  last = { value, path, side: qr.size };
  return last;
}

/** A QR code as one SVG path: dark on white in both themes, with the quiet zone a camera needs. */
export function QrCode({ value, label, size }: { value: string; label: string; size: string }) {
  const { path, side } = useMemo(() => drawn(value), [value]);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      style={{ inlineSize: size, blockSize: size }}
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#13212B" />
    </svg>
  );
}
