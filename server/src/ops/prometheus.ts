import type { Histogram } from './histogram.ts';

type Labels = Readonly<Record<string, string>>;
type Sample = readonly [value: number | null, labels?: Labels];

const labelled = (labels: Labels): string => {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
};
const escaped = (value: string): string =>
  value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');

/**
 * Writes figures as Prometheus reads them (text exposition format 0.0.4). Names and labels are ours; a value that is
 * null is left out.
 */
export class Exposition {
  readonly #lines: string[] = [];

  gauge(name: string, help: string, ...samples: readonly Sample[]): void {
    this.#metric(name, help, 'gauge', samples);
  }

  /** Only ever rises; its name ends in `_total`. */
  counter(name: string, help: string, ...samples: readonly Sample[]): void {
    this.#metric(name, help, 'counter', samples);
  }

  /** A histogram of milliseconds, told in seconds. */
  histogram(name: string, help: string, { bounds, counts, sum, count }: Histogram): void {
    this.#lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} histogram`);
    let below = 0;
    for (const [i, bound] of bounds.entries()) {
      below += counts[i] ?? 0;
      this.#lines.push(`${name}_bucket{le="${bound / 1000}"} ${below}`);
    }
    this.#lines.push(`${name}_bucket{le="+Inf"} ${count}`);
    this.#lines.push(`${name}_sum ${sum / 1000}`, `${name}_count ${count}`);
  }

  toString(): string {
    return `${this.#lines.join('\n')}\n`;
  }

  #metric(name: string, help: string, type: string, samples: readonly Sample[]): void {
    const told = samples.filter(([value]) => value !== null);
    if (told.length === 0) return;
    this.#lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`);
    for (const [value, labels = {}] of told) this.#lines.push(`${name}${labelled(labels)} ${value}`);
  }
}
