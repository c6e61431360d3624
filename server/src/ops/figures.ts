import { Histogram } from './histogram.ts';

const MS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

/** What happened since the process started, counted where it happens: one addition for each, and nothing else. */
export class Figures {
  /** Messages with a change to a board, and those of them that are on disk. */
  updatesReceived = 0;
  updatesSaved = 0;
  /** Connections that were closed because of what they sent, by the reason they were told. */
  readonly refused = new Map<string, number>();
  /** Times a reader that lags went without a note of who is where. */
  awarenessDropped = 0;
  /** From the arrival of an update until it is on disk. */
  readonly saving = new Histogram(MS);
  /** Each commit of the log. */
  readonly committing = new Histogram(MS);
  /** HTTP answers by the first digit of their status. */
  readonly answers = new Uint32Array(6);

  refuse(reason: string): void {
    this.refused.set(reason, (this.refused.get(reason) ?? 0) + 1);
  }
}
