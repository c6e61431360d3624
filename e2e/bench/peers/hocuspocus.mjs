// Hocuspocus as its guide starts it, without an extension: nothing is authorised and nothing is stored.
import { Server } from '@hocuspocus/server';

const delay = process.env.FLUSH_DELAY;
const server = new Server({
  port: 0,
  address: '127.0.0.1',
  quiet: true,
  ...(delay === undefined ? {} : { flushDelay: Number(delay) }),
});
await server.listen();
console.log(`listening on http://127.0.0.1:${server.address.port}`);
