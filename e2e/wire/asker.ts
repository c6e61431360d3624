import { Worker } from 'node:worker_threads';
import type { Answered, Question } from './askThread.ts';

/** Asks over HTTP, on as many connections as it takes, and says how long each answer took. */
export class Asker {
  readonly #thread = new Worker(new URL('./askThread.ts', import.meta.url));
  readonly #waiting = new Map<number, (answered: Answered) => void>();
  #asked = 0;

  constructor() {
    this.#thread.on('message', (answered: Answered) => {
      this.#waiting.get(answered.id)?.(answered);
      this.#waiting.delete(answered.id);
    });
  }

  /** POST where there is a body. */
  ask(url: string, from: string, body?: unknown): Promise<Answered> {
    const id = (this.#asked += 1);
    const question: Question = { id, url, from, body: body === undefined ? null : JSON.stringify(body) };
    return new Promise((answer) => {
      this.#waiting.set(id, answer);
      this.#thread.postMessage(question);
    });
  }

  async close(): Promise<void> {
    await this.#thread.terminate();
  }
}
