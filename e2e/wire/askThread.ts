// Asks over HTTP in a thread of its own: what the pretend people of a test work must not count as the server's time.
import { Agent, request } from 'node:http';
import { parentPort } from 'node:worker_threads';

export interface Question {
  id: number;
  url: string;
  /** Who the proxy says asks. */
  from: string;
  body: string | null;
}

export interface Answered {
  id: number;
  /** 0 where there was no answer. */
  status: number;
  body: string;
  ms: number;
  /** How many times longer this machine takes for anything, for want of a free processor: 1 where it has one. */
  starved: number;
}

const SPIN_MS = 2;
const ratios: number[] = [1];
const spent = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};
setInterval(() => {
  const [wall, cpu] = [performance.now(), spent()];
  while (spent() - cpu < SPIN_MS);
  ratios.push((performance.now() - wall) / (spent() - cpu));
}, 100);
const starved = (): number => ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;

const agent = new Agent({ keepAlive: true, maxSockets: Infinity });

function ask(question: Question, answer: (answered: Answered) => void, began = performance.now()): void {
  const { id, url, from, body } = question;
  const sent = request(
    url,
    {
      agent,
      method: body === null ? 'GET' : 'POST',
      headers: { 'x-forwarded-for': from, 'content-type': 'application/json' },
    },
    (response) => {
      let text = '';
      response.on('data', (part) => (text += String(part)));
      response.on('end', () =>
        answer({
          id,
          status: response.statusCode ?? 0,
          body: text,
          ms: performance.now() - began,
          starved: starved(),
        }),
      );
    },
  );
  sent.on('error', (error: NodeJS.ErrnoException) => {
    // As browsers do: a connection that was kept may close just as it is taken again.
    if (sent.reusedSocket && error.code === 'ECONNRESET') ask(question, answer, began);
    else answer({ id, status: 0, body: String(error), ms: performance.now() - began, starved: starved() });
  });
  sent.end(body ?? undefined);
}

parentPort?.on('message', (question: Question) =>
  ask(question, (answered) => parentPort?.postMessage(answered)),
);
