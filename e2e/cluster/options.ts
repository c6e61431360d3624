import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface Options {
  nodes: number;
  dataDir: string | undefined;
  host: string;
  port: number;
  publicUrl: string | undefined;
  drainSeconds: number;
  /** Seconds between two rounds of new versions; null: only when asked to. */
  rollEvery: number | null;
}

export const USAGE = `npm run cluster -- [--nodes 3] [--data DIR] [--port 0] [--host 127.0.0.1] [--public-url URL] [--drain 3] [--roll SECONDS]

  --nodes       how many servers, 1 to 9
  --data        a folder for the data, which stay; without it a temporary one
  --port        where people come in; 0 takes any free port
  --host        the address to listen on; 0.0.0.0 lets everyone in this network in, and needs --public-url
  --public-url  the address people open
  --drain       how many seconds a server that is told to stop goes on before it does, 2 to 60
  --roll        a new version, server by server, each time so many seconds after the last was done, 1 to 86400

While it runs: r and Enter for a new version now, s and Enter for who is where, Ctrl-C to stop.`;

/** What was typed after the command; a sentence where it makes no sense. */
export function readOptions(args: string[]): Options | string {
  try {
    const { values } = parseArgs({
      args,
      options: {
        nodes: { type: 'string', default: '3' },
        data: { type: 'string' },
        port: { type: 'string', default: '0' },
        host: { type: 'string', default: '127.0.0.1' },
        'public-url': { type: 'string' },
        drain: { type: 'string', default: '3' },
        roll: { type: 'string' },
      },
    });
    const whole = (text: string, least: number, most: number): number | null => {
      const n = Number(text);
      return /^\d+$/.test(text) && n >= least && n <= most ? n : null;
    };
    const nodes = whole(values.nodes, 1, 9);
    const port = whole(values.port, 0, 65_535);
    const drainSeconds = whole(values.drain, 2, 60);
    const rollEvery = values.roll === undefined ? null : whole(values.roll, 1, 86_400);
    const publicUrl = values['public-url'];
    if (nodes === null) return '--nodes takes a whole number from 1 to 9.';
    if (port === null) return '--port takes a whole number from 0 to 65535.';
    if (drainSeconds === null) return '--drain takes a whole number from 2 to 60.';
    if (rollEvery === null && values.roll !== undefined)
      return '--roll takes a whole number from 1 to 86400.';
    if (publicUrl !== undefined && !URL.canParse(publicUrl))
      return '--public-url takes an address such as http://192.168.1.5:8080.';
    if (values.host === '0.0.0.0' && publicUrl === undefined) return '--host 0.0.0.0 needs --public-url.';
    return {
      nodes,
      dataDir: values.data === undefined ? undefined : resolve(values.data),
      host: values.host,
      port,
      publicUrl: publicUrl === undefined ? undefined : new URL(publicUrl).origin,
      drainSeconds,
      rollEvery,
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
