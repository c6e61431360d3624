import { ConfigError, readConfig, type Config } from './config.ts';
import { InUseError } from './data/lock.ts';
import { startFacet, type Facet } from './facet.ts';
import { createLogger } from './ops/logger.ts';

/** Longer than a commit and a goodbye take; whoever stops us kills us soon after. */
const STOP_LIMIT_MS = 5000;

/** Whoever started us starts us again after this one: what is on disk is read anew, a failed write is never tried twice. */
const DISK_FAILED = 74;

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

function settings(): Config {
  try {
    return readConfig();
  } catch (error) {
    return error instanceof ConfigError ? fail(error.message) : fail(String(error));
  }
}

const config = settings();
const logger = createLogger(config.logLevel);

function whyNot(error: unknown): string {
  if (error instanceof InUseError)
    return `${error.message} Stop it first, or set DATA_DIR to another folder.`;
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'EADDRINUSE')
    return `Port ${config.port} is taken by another program. Set PORT to a free one, or to 0.`;
  if (code === 'EACCES')
    return `This user may not listen on port ${config.port} or write to ${config.dataDir}.`;
  return `Facet could not start: ${error instanceof Error ? error.message : String(error)}`;
}

function broken(error: unknown): void {
  logger.fatal({ err: error }, 'the disk failed; stopping, so that nothing is called saved that is not');
  process.exit(DISK_FAILED);
}

const facet: Facet = await startFacet(config, { logger, onBroken: broken }).catch((error: unknown) =>
  fail(whyNot(error)),
);
let stopping = false;
function stop(): void {
  if (stopping) return;
  stopping = true;
  logger.info('told to stop');
  setTimeout(
    () => {
      logger.error('stopping took too long');
      process.exit(1);
    },
    config.drainSeconds * 1000 + STOP_LIMIT_MS,
  ).unref();
  facet.stop().then(
    () => {
      logger.info('stopped; everything is saved');
      process.exit(0);
    },
    (error: unknown) => {
      logger.error({ err: error }, 'stopping failed');
      process.exit(1);
    },
  );
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
// A bug: what is in memory can no longer be trusted, what is on disk can.
process.on('unhandledRejection', (error) => {
  logger.fatal({ err: error }, 'unhandled rejection');
  process.exit(1);
});

// Said last: whoever waits for it may stop us at once.
console.log(`Open ${facet.publicUrl} to make a session; everyone in the same network can use this address.`);
console.log(`On this machine also listening on ${facet.localUrl}`);
console.log(`Your data is kept in ${config.databaseUrl === null ? config.dataDir : 'Postgres'}`);
