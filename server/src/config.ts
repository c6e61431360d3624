import { networkInterfaces } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';

/** Every setting, what it is when nobody sets it, and what it means. Each is an environment variable. */
export const SETTINGS = {
  HOST: { default: '0.0.0.0', means: 'The address to listen on; 127.0.0.1 lets only this machine in.' },
  PORT: { default: '8080', means: 'The port to listen on, 0 to 65535; 0 takes any free one.' },
  DATA_DIR: { default: './data', means: 'The folder the database lies in; it is made if it is not there.' },
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
  LOG_LEVEL: {
    default: 'warn',
    means:
      'How much is logged to standard error: fatal, error, warn, info, debug or silent. Never names or card texts.',
  },
} as const;

export interface Config {
  host: string;
  port: number;
  dataDir: string;
  /** Null: derived from the machine's address and the port once that is known. */
  publicUrl: string | null;
  /** How many reverse proxies to believe. */
  trustProxy: number;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
}

/** A setting that makes no sense; the message is a sentence for the person who set it. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

const whole = (max: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.int().max(max));
const origin = z
  .url({ protocol: /^https?$/ })
  .transform((text) => new URL(text))
  .refine((url) => url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '')
  .transform((url) => url.origin);

const schema = z.object({
  HOST: z.string().min(1),
  PORT: whole(65535),
  DATA_DIR: z.string().min(1),
  PUBLIC_URL: z.union([z.literal('').transform(() => null), origin]),
  TRUST_PROXY: z.union([
    z.literal('true').transform(() => 1),
    z.literal('false').transform(() => 0),
    whole(10),
  ]),
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
    throw new ConfigError(`${name} is set to "${given[name]}", which will not do. ${SETTINGS[name].means}`);
  }
  const { HOST, PORT, DATA_DIR, PUBLIC_URL, TRUST_PROXY, LOG_LEVEL } = parsed.data;
  return {
    host: HOST,
    port: PORT,
    dataDir: resolve(DATA_DIR),
    publicUrl: PUBLIC_URL,
    trustProxy: TRUST_PROXY,
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
