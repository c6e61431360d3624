import type { Log } from '../log/port.ts';
import type { Backups } from './backup.ts';
import type { Disk } from './disk.ts';

/** Where the data lie, and what differs by that. */
export interface Store {
  log: Log;
  disk: Disk;
  backups: Backups;
  /** How many hours lie between two backups of ours; 0 where we make none. */
  backupHours: number;
  /** Does something while no other server does the same; false, and nothing done, where one is at it. */
  alone: (work: () => Promise<void>) => Promise<boolean>;
  /** Ends what runs beside the log, and the log. */
  close: () => Promise<void>;
}
