import WebSocket from 'ws';
import { until } from '../support/until.ts';

/** What a server is started with, so that its memory and its work can be looked into from outside. */
export const INSPECTED = { NODE_OPTIONS: '--inspect=127.0.0.1:0' };

interface Answer {
  id?: number;
  result?: unknown;
  error?: { message: string };
}

/** Node's inspector, by the Chrome DevTools Protocol. */
export class Inspector {
  readonly #ws: WebSocket;
  readonly #asked = new Map<number, (answer: Answer) => void>();
  #next = 1;

  static async open(lines: readonly string[]): Promise<Inspector> {
    const find = (): string | undefined =>
      lines.map((line) => /^Debugger listening on (ws:\S+)/.exec(line)?.[1]).find((url) => url !== undefined);
    const url = await until('the inspector', find);
    const ws = new WebSocket(url, { perMessageDeflate: false, maxPayload: 2 ** 30 });
    await new Promise((open, failed) => ws.once('open', open).once('error', failed));
    return new Inspector(ws);
  }

  private constructor(ws: WebSocket) {
    this.#ws = ws;
    ws.on('message', (data: Buffer) => {
      const answer = JSON.parse(data.toString()) as Answer;
      if (answer.id !== undefined) this.#asked.get(answer.id)?.(answer);
    });
  }

  async post<T>(method: string, params: object = {}): Promise<T> {
    const id = this.#next++;
    const answer = await new Promise<Answer>((answered) => {
      this.#asked.set(id, answered);
      this.#ws.send(JSON.stringify({ id, method, params }));
    });
    this.#asked.delete(id);
    if (answer.error !== undefined) throw new Error(`${method}: ${answer.error.message}`);
    return answer.result as T;
  }

  /** Bytes that are still in use after everything else was collected: V8's heap, and buffers beside it. */
  async liveBytes(): Promise<number> {
    for (let i = 0; i < 3; i++) await this.post('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize = 0 } = await this.post<{
      usedSize: number;
      backingStorageSize?: number;
    }>('Runtime.getHeapUsage');
    return usedSize + backingStorageSize;
  }

  async startProfile(): Promise<void> {
    await this.post('Profiler.enable');
    await this.post('Profiler.setSamplingInterval', { interval: 500 });
    await this.post('Profiler.start');
  }

  async stopProfile(): Promise<CpuProfile> {
    return (await this.post<{ profile: CpuProfile }>('Profiler.stop')).profile;
  }

  close(): void {
    this.#ws.terminate();
  }
}

export interface CpuProfile {
  nodes: {
    id: number;
    callFrame: { functionName: string; url: string; lineNumber: number };
    children?: number[];
  }[];
  samples: number[];
  timeDeltas: number[];
}
