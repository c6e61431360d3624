import styles from './NetworkMap.module.css';
import tieStyles from './Ties.module.css';
import { dashes } from './Ties.tsx';
import { arrow, type TieLine } from './tieLine.ts';

interface LiftedTieProps {
  width: number;
  wanted: boolean;
  /** On a layer of its own, if it can be: a dashed line would have its dashes stretched. */
  layer: boolean;
}

/** A tie of the node in the hand: nothing until `putTie` has put it somewhere. */
export function LiftedTie({ width, wanted, layer }: LiftedTieProps) {
  if (layer && !wanted)
    return (
      <div>
        <div className={styles['strand']} />
        {[0, 1].map((end) => (
          <svg key={end} className={`${styles['picture']} ${styles['lifted']}`}>
            <path className={tieStyles['arrow']} />
          </svg>
        ))}
      </div>
    );
  return (
    <svg className={`${styles['picture']} ${styles['lifted']}`}>
      <path
        className={tieStyles['line']}
        strokeWidth={width}
        strokeDasharray={wanted ? dashes(width) : undefined}
      />
      <path className={tieStyles['arrow']} />
    </svg>
  );
}

/** Puts a tie where its line is now; null where there is no room for one. */
export function putTie(element: Element, line: TieLine | null, width: number): void {
  const [first, ...ends] = element.children;
  if (!(first instanceof HTMLElement)) {
    first?.setAttribute('d', line?.line ?? '');
    ends[0]?.setAttribute('d', line?.arrows ?? '');
    return;
  }
  if (line === null) return place(element, 'hidden');
  place(element, '');
  const [dx, dy] = [line.to.x - line.from.x, line.to.y - line.from.y];
  const [long, turn] = [Math.hypot(dx, dy), Math.atan2(dy, dx)];
  first.style.setProperty(
    'transform',
    `translate(${line.from.x}px, ${line.from.y}px) rotate(${turn}rad) scale(${long}, ${width})`,
  );
  ends.forEach((end, i) => {
    const head = line.heads[i];
    const path = end.firstElementChild;
    if (!(end instanceof SVGElement) || path === null) return;
    const drawn = path.hasAttribute('d');
    if (head === undefined) {
      if (drawn) path.removeAttribute('d');
      return;
    }
    if (!drawn) path.setAttribute('d', arrow({ x: 0, y: 0, angle: 0 }, line.head));
    end.style.setProperty('transform', `translate(${head.x}px, ${head.y}px) rotate(${head.angle}deg)`);
  });
}

function place(element: Element, visibility: string): void {
  if (element instanceof HTMLElement && element.style.visibility !== visibility)
    element.style.visibility = visibility;
}
