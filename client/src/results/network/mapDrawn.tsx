import type { Network } from '@facet/shared/boards/network/shape.ts';
import { createRoot } from 'react-dom/client';
import type { Caption } from '../../boards/network/files/pictureCaption.ts';
import { picturePng, pictureSvg } from '../../boards/network/files/picture.ts';
import styles from './mapDrawn.module.css';
import { StillMap } from './StillMap.tsx';

const WAIT = { most: 200, pauseMs: 50, same: 3 } as const;

/**
 * A map as a picture, drawn out of sight in the light theme, as large as a page: no map need be on the screen. Null where it
 * could not be drawn.
 */
export async function mapPicture(map: Network, as: 'svg' | 'png', caption: Caption): Promise<Blob | null> {
  const place = document.createElement('div');
  place.className = styles['out'] ?? '';
  place.dataset['theme'] = 'light';
  place.inert = true;
  place.setAttribute('aria-hidden', 'true');
  document.body.append(place);
  const root = createRoot(place);
  try {
    root.render(<StillMap map={map} label={caption.title} />);
    const svg = await atRest(place);
    if (svg === null) return null;
    return await (as === 'svg' ? pictureSvg(svg, caption) : picturePng(svg, caption));
  } finally {
    root.unmount();
    place.remove();
  }
}

/** The drawing once it has looked the same a few times; names come after places, and places of a large map take a while. */
async function atRest(place: HTMLElement): Promise<SVGSVGElement | null> {
  let before = '';
  let same = 0;
  for (let tries = 0; tries < WAIT.most && same < WAIT.same; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, WAIT.pauseMs));
    const svg = place.querySelector<SVGSVGElement>('svg[role=presentation]');
    const now = svg?.innerHTML ?? '';
    same = now !== '' && now === before ? same + 1 : 0;
    before = now;
  }
  return same < WAIT.same ? null : place.querySelector<SVGSVGElement>('svg[role=presentation]');
}
