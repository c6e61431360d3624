import { describe, expect, it } from 'vitest';
import { ConfigError, publicUrl, readConfig, SETTINGS } from './config.ts';

describe('settings', () => {
  it('each have a default and a sentence, and nothing need be set', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      host: '0.0.0.0',
      port: 8080,
      publicUrl: null,
      trustProxy: 0,
      logLevel: 'warn',
    });
    expect(config.dataDir.endsWith('/data')).toBe(true);
    for (const { means } of Object.values(SETTINGS)) expect(means).toMatch(/^[A-Z].*\.$/);
  });

  it('take an empty value as not set', () => {
    expect(readConfig({ PORT: '', PUBLIC_URL: ' ' })).toMatchObject({ port: 8080, publicUrl: null });
  });

  it('are read as what they mean', () => {
    const env = {
      HOST: '::',
      PORT: '0',
      DATA_DIR: '/srv/facet',
      PUBLIC_URL: 'https://Facet.example/',
      TRUST_PROXY: 'true',
    };
    expect(readConfig(env)).toStrictEqual({
      host: '::',
      port: 0,
      dataDir: '/srv/facet',
      databaseUrl: null,
      redisUrl: null,
      publicUrl: 'https://facet.example',
      trustProxy: 1,
      backup: { folder: '/srv/facet/backups', hours: 12, keep: 14 },
      keep: { ownBoards: 30, session: 90, unused: 14 },
      disk: { sessionsMb: 1000, writeMb: 200 },
      making: { key: null, perAddress: 40, open: 2000 },
      metricsToken: null,
      idleSeconds: 600,
      drainSeconds: 0,
      logLevel: 'warn',
    });
    expect(readConfig({ BACKUP_DIR: '/mnt/other', BACKUP_HOURS: '0' }).backup).toStrictEqual({
      folder: '/mnt/other',
      hours: 0,
      keep: 14,
    });
  });

  it.each([
    ['PORT', '70000'],
    ['PORT', '80a'],
    ['PUBLIC_URL', 'facet.example'],
    ['PUBLIC_URL', 'ftp://facet.example'],
    ['PUBLIC_URL', 'https://facet.example/path'],
    ['TRUST_PROXY', 'perhaps'],
    ['LOG_LEVEL', 'loud'],
    ['BACKUP_KEEP', '0'],
    ['SESSIONS_OPEN', '0'],
    ['SESSIONS_AT_ONCE', '-1'],
    ['IDLE_SECONDS', '0'],
    ['KEEP_SESSION_DAYS', '-1'],
    ['END_UNUSED_DAYS', '0'],
    ['DISK_WRITE_MB', '1e3'],
  ])('that make no sense are named in a sentence (%s=%s)', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(ConfigError);
    expect(() => readConfig({ [name]: value })).toThrow(`${name} is set to "${value}", which will not do.`);
  });

  it.each([
    ['METRICS_TOKEN', 'too short'],
    ['CREATE_KEY', 'short'],
    ['CREATE_KEY', 'with a space in it'],
    ['CREATE_KEY', 'schlüssel-der-schule'],
  ])('that are secret are not said where they make no sense (%s=%s)', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(`${name} is set to "...", which will not do.`);
  });
});

describe('the address of a service', () => {
  it('is taken as it was written', () => {
    const env = {
      DATABASE_URL: 'postgres://u:p%20w@db/facet?sslmode=require',
      REDIS_URL: 'rediss://:pw@cache:6380/1',
    };
    expect(readConfig(env)).toMatchObject({ databaseUrl: env.DATABASE_URL, redisUrl: env.REDIS_URL });
  });

  it.each(['DATABASE_URL', 'REDIS_URL'])('is refused without its password being said (%s)', (name) => {
    expect(() => readConfig({ [name]: 'mysql://me:hunter2@db/facet' })).toThrow(`${name} is set to "..."`);
    expect(() => readConfig({ [name]: 'mysql://me:hunter2@db/facet' })).not.toThrow(/hunter2/);
  });
});

describe('the address people open', () => {
  it('is the one that was set, else one that other machines can reach', () => {
    expect(publicUrl(readConfig({ PUBLIC_URL: 'https://facet.example' }), 8080)).toBe(
      'https://facet.example',
    );
    expect(publicUrl(readConfig({ HOST: '192.168.1.7' }), 90)).toBe('http://192.168.1.7:90');
    expect(publicUrl(readConfig({ HOST: '::1' }), 90)).toBe('http://[::1]:90');
    expect(publicUrl(readConfig({}), 90)).toMatch(/^http:\/\/\d+\.\d+\.\d+\.\d+:90$/);
  });
});
