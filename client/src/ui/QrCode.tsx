import { useMemo } from 'react';
import { encode } from 'uqr';

/** A QR code as one SVG path: dark on white in both themes, with the quiet zone a camera needs. */
export function QrCode({ value, label, size }: { value: string; label: string; size: string }) {
  const { path, side } = useMemo(() => {
    const qr = encode(value, { ecc: 'M', border: 2 });
    let d = '';
    qr.data.forEach((row, y) => row.forEach((dark, x) => (d += dark ? `M${x} ${y}h1v1h-1z` : '')));
    return { path: d, side: qr.size };
  }, [value]);
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
