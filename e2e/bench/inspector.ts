import WebSocket from 'ws';
import { until } from '../support/until.ts';

/** What a server is started with, so that its memory and its work can be looked into from outside. */
export const INSPECTED = { NODE_OPTIONS: '--inspect=127.0.0.1:0' };

/** Where V8 keeps what is no code. What is young has been moved there by a collection, or is of the look itself. */
const DATA_SPACES = ['old_space', 'large_object_space'];
const MEMORY = `JSON.stringify({
  spaces: process.getBuiltinModule('node:v8').getHeapSpaceStatistics(),
  external: process.memoryUsage().external,
})`;

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

  /**
   * Bytes of data that are still in use after everything else was collected: objects and strings, and buffers wherever they
   * lie. Code is left out, which V8 compiles and drops as it likes: a megabyte more or less between two looks.
   */
  async liveBytes(): Promise<number> {
    for (let i = 0; i < 3; i++) await this.post('HeapProfiler.collectGarbage');
    const { result } = await this.post<{ result: { value: string } }>('Runtime.evaluate', {
      expression: MEMORY,
      returnByValue: true,
    });
    const { spaces, external } = JSON.parse(result.value) as {
      spaces: { space_name: string; space_used_size: number }[];
      external: number;
    };
    const used = spaces
      .filter(({ space_name: name }) => DATA_SPACES.includes(name))
      .reduce((sum, { space_used_size: bytes }) => sum + bytes, 0);
    return used + external;
  }

  /** From now on V8 keeps what it compiled and noted on it: what nobody called for half a minute would go, 0.2 MB or more. */
  async keepCode(): Promise<void> {
    await this.post('Runtime.evaluate', {
      expression: `process.getBuiltinModule('node:v8').setFlagsFromString('--no-flush-bytecode')`,
    });
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
