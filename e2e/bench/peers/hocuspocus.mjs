// Hocuspocus as its guide starts it, without an extension: nothing is authorised and nothing is stored.
import { Server } from '@hocuspocus/server';

const delay = process.env.FLUSH_DELAY;
const server = new Server({
  port: 0,
  address: '127.0.0.1',
  quiet: true,
  // People of the load say nothing while other servers have their turn, and it ends a connection that is silent for a minute.
  timeout: 3_600_000,
  ...(delay === undefined ? {} : { flushDelay: Number(delay) }),
});
await server.listen();
console.log(`listening on http://127.0.0.1:${server.address.port}`);
