import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { until } from '../support/until.ts';
import { installFromDebian } from '../support/debianPackage.ts';

/** Makes every sync of a process to disk fail from now on; gives how to end that. */
export async function failSyncs(pid: number): Promise<() => Promise<void>> {
  if (spawnSync('strace', ['-V']).status !== 0) installFromDebian('strace');
  const inject = ['-e', 'trace=fsync,fdatasync', '-e', 'inject=fsync,fdatasync:error=EIO'];
  const strace = spawn('strace', ['-f', '-p', String(pid), ...inject], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  strace.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  let error: Error | null = null;
  strace.on('error', (e) => (error = e));
  await until(
    () => `strace to attach (it must be installed, and allowed to): ${error?.message ?? said}`,
    () => said.includes('attached'),
  );
  return async () => {
    if (strace.exitCode !== null || strace.signalCode !== null) return;
    strace.kill('SIGKILL');
    await once(strace, 'exit');
  };
}
