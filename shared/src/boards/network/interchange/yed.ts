import { below } from './attributes.ts';
import type { XmlElement } from './xmlRead.ts';

/** What yEd keeps of a node or an edge within its own drawing, under our names; nothing where it drew nothing. */
export function yedValues(e: XmlElement): Map<string, string> {
  const values = new Map<string, string>();
  const keep = (name: string, value: string | undefined): void => {
    if (value !== undefined && value.trim() !== '') values.set(name, value.trim());
  };
  // A node's own drawings stand in its data; those of nodes within it do not.
  const drawing = e.children.filter((c) => c.name === 'data').flatMap((d) => d.children);
  const first = (name: string): XmlElement | undefined =>
    drawing
      .flatMap((d) => below(d, name))
      .find((found) => found.text.trim() !== '' || found.attributes.size > 0);
  keep('label', first('NodeLabel')?.text ?? first('EdgeLabel')?.text);
  const place = first('Geometry')?.attributes;
  // It tells a corner; a board tells the middle.
  const middle = (at: string, length: string): string | undefined => {
    const [corner, side] = [Number(place?.get(at) ?? 'none'), Number(place?.get(length) ?? '0')];
    return Number.isFinite(corner + side) ? String(corner + side / 2) : undefined;
  };
  keep('x', middle('x', 'width'));
  keep('y', middle('y', 'height'));
  const arrows = first('Arrows')?.attributes;
  if (arrows !== undefined) {
    const [back, on] = [arrows.get('source') ?? 'none', arrows.get('target') ?? 'none'].map(
      (a) => a !== 'none',
    );
    // An arrow at the first end alone runs against the way the edge is written; its reader turns it.
    values.set('arrows', back ? (on ? 'mutual' : 'backwards') : on ? 'directed' : 'undirected');
  }
  return values;
}
