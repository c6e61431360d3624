import type { DeviceView } from '@facet/shared/protocol/sessionWire.ts';

/** What this device looks like from its screen and pointer; only used for the facilitator's count. */
export function deviceKind(): DeviceView['device'] {
  const shorter = Math.min(screen.width, screen.height);
  if (!matchMedia('(pointer: coarse)').matches) return 'laptop';
  return shorter < 600 ? 'phone' : 'tablet';
}
