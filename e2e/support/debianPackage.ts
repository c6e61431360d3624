import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Installs packages of the system where that can be done: as root, on a Debian. What these programs say goes to stderr. */
export function installFromDebian(...packages: string[]): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const apt = (minutes: number, ...args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeout: minutes * 60_000,
    });
  apt(5, 'update');
  apt(15, 'install', '-y', '--no-install-recommends', ...packages);
}
