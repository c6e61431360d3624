import { networkInterfaces } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/** Every setting, what it is when nobody sets it, and what it means. Each is an environment variable. */
export const SETTINGS = {
  HOST: { default: '0.0.0.0', means: 'The address to listen on; 127.0.0.1 lets only this machine in.' },
  PORT: { default: '8080', means: 'The port to listen on, 0 to 65535; 0 takes any free one.' },
  DATA_DIR: { default: './data', means: 'The folder the database lies in; it is made if it is not there.' },
  DATABASE_URL: {
    default: '',
    means:
      'A Postgres database, e.g. postgres://facet:password@db.school.example/facet, for several servers on the same data; without it, SQLite in DATA_DIR.',
  },
  REDIS_URL: {
    default: '',
    means:
      'A Redis or Valkey, e.g. redis://cache.school.example, by which several servers hear of each other at once; without it, they look into the database every few seconds.',
  },
  PUBLIC_URL: {
    default: '',
    means:
      'The address people open, as in links and the QR code, e.g. https://facet.school.example; without it, http:// and this machine’s address in the local network.',
  },
  TRUST_PROXY: {
    default: 'false',
    means:
      'How many reverse proxies stand in front, or true for one; their X-Forwarded-For then says who asks. false where people connect directly.',
  },
  BACKUP_DIR: {
    default: '',
    means: 'The folder of the backups; without it, backups in DATA_DIR. Another disk is safer.',
  },
  BACKUP_HOURS: { default: '12', means: 'How many hours lie between two backups, 0 to 720; 0 makes none.' },
  BACKUP_KEEP: { default: '14', means: 'How many backups are kept, 1 to 1000; the oldest goes.' },
  KEEP_BOARDS_DAYS: {
    default: '30',
    means: 'How many days after the end of a session the boards of single people are erased, 0 to 3650.',
  },
  KEEP_SESSION_DAYS: {
    default: '90',
    means: 'How many days after its end a session is erased with all it holds, 0 to 3650.',
  },
  END_UNUSED_DAYS: {
    default: '14',
    means: 'After how many days in which nobody did anything a session counts as ended, 1 to 3650.',
  },
  DISK_SESSIONS_MB: {
    default: '1000',
    means: 'How many megabytes must be free on the disk for a new session to be made, 0 to 99999.',
  },
  DISK_WRITE_MB: {
    default: '200',
    means: 'How many megabytes must be free on the disk for anything to be saved, 0 to 99999.',
  },
  CREATE_KEY: {
    default: '',
    means:
      'Whoever makes a session must know this key, 8 to 100 letters, digits and signs without spaces; without it, anybody who reaches the server may.',
  },
  SESSIONS_AT_ONCE: {
    default: '40',
    means:
      'How many sessions one address may make in a row, 0 to 10000; one more every 10 seconds after that. 0 sets no limit.',
  },
  SESSIONS_OPEN: {
    default: '2000',
    means: 'How many sessions people may be in at once before no new one is made, 1 to 99999.',
  },
  LOG_LEVEL: {
    default: 'warn',
    means:
      'How much is logged to standard error: fatal, error, warn, info (a line for each request and connection), debug or silent. Never names or card texts.',
  },
  METRICS_TOKEN: {
    default: '',
    means:
      'Whoever sends this as a bearer token may read /metrics from anywhere, 16 to 200 characters; without it, only programs on this machine may.',
  },
  IDLE_SECONDS: {
    default: '600',
    means: 'After how many seconds a session that nobody uses leaves memory, 1 to 86400.',
  },
  DRAIN_SECONDS: {
    default: '0',
    means:
      'How many seconds a server that was told to stop goes on before it does, while /readyz says 503 to a load balancer, 0 to 60.',
  },
} as const;

/** Settings that would stand in a log. */
const SECRETS: ReadonlySet<string> = new Set(['CREATE_KEY', 'DATABASE_URL', 'METRICS_TOKEN', 'REDIS_URL']);

export interface Config {
  host: string;
  port: number;
  dataDir: string;
  /** Null: SQLite in the data folder. */
  databaseUrl: string | null;
  /** Null: this server hears of others by the database alone. */
  redisUrl: string | null;
  /** Null: derived from the machine's address and the port once that is known. */
  publicUrl: string | null;
  /** How many reverse proxies to believe. */
  trustProxy: number;
  backup: { folder: string; hours: number; keep: number };
  /** Days. */
  keep: { ownBoards: number; session: number; unused: number };
  disk: { sessionsMb: number; writeMb: number };
  making: { key: string | null; perAddress: number; open: number };
  metricsToken: string | null;
  idleSeconds: number;
  drainSeconds: number;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
}

/** A setting that makes no sense; the message is a sentence for the person who set it. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

const whole = (max: number, min = 0) =>
  z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.int().min(min).max(max));
const origin = z
  .url({ protocol: /^https?$/ })
  .transform((text) => new URL(text))
  .refine((url) => url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '')
  .transform((url) => url.origin);

/** A secret may stand in it, so it is taken as it was written. */
const service = (protocol: RegExp) => z.union([z.literal('').transform(() => null), z.url({ protocol })]);

const schema = z.object({
  HOST: z.string().min(1),
  PORT: whole(65535),
  DATA_DIR: z.string().min(1),
  DATABASE_URL: service(/^postgres(ql)?$/),
  REDIS_URL: service(/^rediss?$/),
  PUBLIC_URL: z.union([z.literal('').transform(() => null), origin]),
  TRUST_PROXY: z.union([
    z.literal('true').transform(() => 1),
    z.literal('false').transform(() => 0),
    whole(10),
  ]),
  BACKUP_DIR: z.string(),
  BACKUP_HOURS: whole(720),
  BACKUP_KEEP: whole(1000, 1),
  KEEP_BOARDS_DAYS: whole(3650),
  KEEP_SESSION_DAYS: whole(3650),
  END_UNUSED_DAYS: whole(3650, 1),
  DISK_SESSIONS_MB: whole(99_999),
  DISK_WRITE_MB: whole(99_999),
  CREATE_KEY: z.union([z.literal('').transform(() => null), z.string().regex(/^[!-~]{8,100}$/)]),
  SESSIONS_AT_ONCE: whole(10_000),
  SESSIONS_OPEN: whole(99_999, 1),
  METRICS_TOKEN: z.union([
    z.literal('').transform(() => null),
    z
      .string()
      .regex(/^[\w.~+/=-]+$/)
      .min(16)
      .max(200),
  ]),
  IDLE_SECONDS: whole(86_400, 1),
  DRAIN_SECONDS: whole(60),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']),
});

/** The settings as the environment has them; throws a ConfigError with a sentence for a bad one. */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const given = Object.fromEntries(
    Object.entries(SETTINGS).map(([name, setting]) => [name, env[name]?.trim() || setting.default]),
  );
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0] ?? '') as keyof typeof SETTINGS;
    const value = SECRETS.has(name) ? '...' : given[name];
    throw new ConfigError(`${name} is set to "${value}", which will not do. ${SETTINGS[name].means}`);
  }
  const { HOST, PORT, DATA_DIR, PUBLIC_URL, TRUST_PROXY, LOG_LEVEL, ...rest } = parsed.data;
  const dataDir = resolve(DATA_DIR);
  return {
    host: HOST,
    port: PORT,
    dataDir,
    databaseUrl: rest.DATABASE_URL,
    redisUrl: rest.REDIS_URL,
    backup: {
      folder: rest.BACKUP_DIR === '' ? join(dataDir, 'backups') : resolve(rest.BACKUP_DIR),
      hours: rest.BACKUP_HOURS,
      keep: rest.BACKUP_KEEP,
    },
    keep: {
      ownBoards: rest.KEEP_BOARDS_DAYS,
      session: rest.KEEP_SESSION_DAYS,
      unused: rest.END_UNUSED_DAYS,
    },
    disk: { sessionsMb: rest.DISK_SESSIONS_MB, writeMb: rest.DISK_WRITE_MB },
    making: { key: rest.CREATE_KEY, perAddress: rest.SESSIONS_AT_ONCE, open: rest.SESSIONS_OPEN },
    publicUrl: PUBLIC_URL,
    trustProxy: TRUST_PROXY,
    metricsToken: rest.METRICS_TOKEN,
    idleSeconds: rest.IDLE_SECONDS,
    drainSeconds: rest.DRAIN_SECONDS,
    logLevel: LOG_LEVEL,
  };
}

/** The address a tablet in the same network can open, once the port is known. */
export function publicUrl(config: Config, port: number): string {
  if (config.publicUrl !== null) return config.publicUrl;
  const everywhere = config.host === '0.0.0.0' || config.host === '::';
  const host = everywhere ? (lanAddress() ?? '127.0.0.1') : config.host;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

const lanAddress = (): string | undefined =>
  Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .find((a) => a.family === 'IPv4' && !a.internal)?.address;
