import styles from './Lozenges.module.css';

const AT: readonly (readonly [x: number, y: number, marked?: true])[] = [
  [68, 66, true],
  [22, 34],
  [68, 16],
  [114, 40],
  [104, 106],
  [32, 104],
];
const TIES: readonly (readonly [number, number])[] = [
  [0, 1],
  [0, 2],
  [0, 4],
  [0, 5],
  [2, 3],
  [1, 5],
];

/** A small network: what a map is, without words. */
export function MiniNetwork({ size = '56px' }: { size?: string }) {
  const place = (i: number): readonly [number, number] => [AT[i]?.[0] ?? 0, AT[i]?.[1] ?? 0];
  return (
    <svg
      className={styles['mini']}
      viewBox="0 0 136 124"
      aria-hidden="true"
      style={{ inlineSize: size, blockSize: size }}
    >
      {TIES.map(([a, b]) => (
        <path
          key={`${a} ${b}`}
          className={styles['line']}
          d={`M${place(a).join(' ')}L${place(b).join(' ')}`}
        />
      ))}
      {AT.map(([x, y, marked], i) => (
        <path
          key={i}
          className={styles[marked ? 'marked' : 'filled']}
          d={`M${x} ${y - 17}l17 17l-17 17l-17 -17z`}
        />
      ))}
    </svg>
  );
}
