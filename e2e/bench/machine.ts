import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** The core the server has for itself, and the one of the load. */
export const SERVER_CORE = '0';
const LOAD_CORE = '1';
/** The kernel's unit of time in /proc, USER_HZ: 100 a second on every Linux. */
const TICKS = 100;

/** Why nothing can be measured here; null where it can. */
export function cannotMeasure(): string | null {
  if (process.platform !== 'linux')
    return 'The benchmark reads /proc and pins processes to cores, so it runs on Linux only.';
  if (availableParallelism() < 2)
    return 'The benchmark needs two cores: one for the server, one for the load.';
  if (spawnSync('taskset', ['-V']).status !== 0)
    return 'The benchmark pins the server to one core and the load to another with taskset. Install util-linux.';
  return null;
}

/** Puts all threads of a process on some cores. */
function pin(pid: number, cores: string): void {
  const { status, stderr } = spawnSync('taskset', ['-a', '-c', '-p', cores, String(pid)]);
  if (status !== 0) throw new Error(`Process ${pid} could not be pinned: ${stderr.toString()}`);
}

/** Puts this process, the load, on its own core. */
export const pinLoad = (): void => pin(process.pid, LOAD_CORE);

/** Lets a server use the load's core, too, as long as nothing is counted; or puts it back on its own. */
export const letRoam = (pid: number): void => pin(pid, `${SERVER_CORE},${LOAD_CORE}`);
export const pinServer = (pid: number): void => pin(pid, SERVER_CORE);

/** What starts a program on the server's core. */
export const ON_SERVER_CORE = ['taskset', '-c', SERVER_CORE] as const;

/** Seconds of CPU in the fields after a process's name in /proc/<pid>/stat: utime and stime, proc(5). */
function cpuOf(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

/** Seconds of CPU a process has used so far, all its threads together. */
export const cpuSeconds = (pid: number): number => cpuOf(readFileSync(`/proc/${pid}/stat`, 'latin1'));

/** Seconds of CPU of every program by its id, and what the machine's host took away from all cores. */
export interface Census {
  used: Map<number, number>;
  stolen: number;
}

export function census(): Census {
  const used = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    try {
      used.set(pid, cpuSeconds(pid));
    } catch {
      // It ended in between.
    }
  }
  const all = /^cpu +(.*)$/m.exec(readFileSync('/proc/stat', 'latin1'))?.[1]?.split(' ') ?? [];
  return { used, stolen: Number(all[7] ?? 0) / TICKS };
}

/** Seconds of CPU between two counts that went to neither of `ours`, in any core. */
export function usedByOthers(before: Census, after: Census, ours: readonly number[]): number {
  let sum = 0;
  for (const [pid, used] of after.used) if (!ours.includes(pid)) sum += used - (before.used.get(pid) ?? 0);
  return sum;
}
