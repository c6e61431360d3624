import { ROLES, type Role } from '@facet/shared/session/state.ts';
import { Router } from 'express';
import type { EventLoop } from './eventLoop.ts';
import type { Figures } from './figures.ts';
import { carries, isLocal } from './local.ts';
import { Exposition } from './prometheus.ts';

/** Connections by the way they come. */
export type Ways = Record<'websocket' | 'polling', number>;

/** How things stand with the open boards. */
export interface BoardsNow {
  loaded: number;
  connections: Ways;
  /** Messages that are not on disk yet. */
  waiting: number;
  /** Bytes that wait for readers: of all, and of the one for whom most does. */
  unread: { all: number; most: number };
}

/** How things stand with the sessions' connections. */
export interface LinesNow {
  /** Seats with a connection, each once. */
  people: Record<Role, number>;
  /** Sessions somebody is connected to. */
  live: number;
  connections: Ways;
  /** Messages that wait for readers: of all, and of the one for whom most do. */
  unread: { all: number; most: number };
}

export interface MetricsDeps {
  figures: Figures;
  /** Asked when the figures are. */
  gauges: {
    boards: () => BoardsNow;
    lines: () => LinesNow;
    sessionsLoaded: () => number;
    /** TCP connections. */
    sockets: () => number;
    eventLoop: EventLoop['delay'];
    disk: () => { freeBytes: number | null; canSave: boolean };
    /** When the newest was made, in milliseconds since 1970, and whether the last try came out sound. */
    backups: () => Promise<{ newest: number | null; ok: boolean }>;
    damaged: () => number;
  };
  /** Lets whoever carries it have the figures from anywhere; null: only programs on this machine. */
  metricsToken: string | null;
}

/** `GET /metrics`: figures for Prometheus. Counts only, of nobody and no session in particular. */
export function metrics({ figures, gauges, metricsToken }: MetricsDeps): Router {
  const router = Router();
  router.get('/metrics', async (req, res) => {
    res.set('Cache-Control', 'no-store');
    if (!isLocal(req) && !carries(metricsToken, req))
      return void res.status(403).type('text').send('not allowed');
    const out = new Exposition();
    tellPeople(out, gauges.lines(), gauges.boards(), gauges.sessionsLoaded());
    tellSaving(out, figures, gauges.boards());
    const { newest, ok } = await gauges.backups();
    tellData(out, gauges.disk(), newest, ok, gauges.damaged());
    tellProcess(out, figures, gauges.eventLoop(), gauges.sockets());
    res.set('Content-Type', 'text/plain; version=0.0.4; charset=utf-8').end(String(out));
  });
  return router;
}

function tellPeople(out: Exposition, lines: LinesNow, boards: BoardsNow, loaded: number): void {
  out.gauge(
    'facet_people',
    'Seats with a connection.',
    ...ROLES.map((role) => [lines.people[role], { role }] as const),
  );
  out.gauge('facet_sessions_live', 'Sessions somebody is connected to.', [lines.live]);
  out.gauge('facet_sessions_loaded', 'Sessions in memory.', [loaded]);
  out.gauge('facet_boards_loaded', 'Boards in memory.', [boards.loaded]);
  const by = ({ websocket, polling }: Ways, to: string) => [
    [websocket, { to, way: 'websocket' }] as const,
    [polling, { to, way: 'polling' }] as const,
  ];
  out.gauge(
    'facet_connections',
    'Open connections to sessions and boards.',
    ...by(lines.connections, 'session'),
    ...by(boards.connections, 'board'),
  );
  out.gauge(
    'facet_unread_messages',
    'Messages of sessions that wait for slow readers.',
    [lines.unread.all, { of: 'all' }],
    [lines.unread.most, { of: 'slowest' }],
  );
}

function tellSaving(out: Exposition, figures: Figures, boards: BoardsNow): void {
  out.counter('facet_updates_received_total', 'Messages with a change to a board.', [
    figures.updatesReceived,
  ]);
  out.counter('facet_updates_saved_total', 'Those of them that are on disk.', [figures.updatesSaved]);
  out.counter(
    'facet_updates_refused_total',
    'Messages to boards that were refused, by reason.',
    ...[...figures.refused].map(([reason, count]) => [count, { reason }] as const),
  );
  out.gauge('facet_updates_waiting', 'Messages with a change that are not on disk yet.', [boards.waiting]);
  out.histogram('facet_save_seconds', 'From the arrival of a change until it is on disk.', figures.saving);
  out.gauge('facet_save_p99_seconds', 'Of the newest 1024 changes.', [
    seconds(figures.saving.quantile(0.99)),
  ]);
  out.histogram('facet_commit_seconds', 'Commits of the log.', figures.committing);
  out.gauge('facet_commit_p99_seconds', 'Of the newest 1024 commits.', [
    seconds(figures.committing.quantile(0.99)),
  ]);
  out.counter('facet_awareness_dropped_total', 'Notes of who is where that slow readers went without.', [
    figures.awarenessDropped,
  ]);
  out.gauge(
    'facet_unread_bytes',
    'Bytes of boards that wait for slow readers.',
    [boards.unread.all, { of: 'all' }],
    [boards.unread.most, { of: 'slowest' }],
  );
}

function tellData(
  out: Exposition,
  disk: ReturnType<MetricsDeps['gauges']['disk']>,
  newest: number | null,
  ok: boolean,
  damaged: number,
): void {
  out.gauge('facet_disk_free_bytes', 'Free where the data lie.', [disk.freeBytes]);
  out.gauge('facet_can_save', '0 while the disk has too little room, or Postgres takes no records.', [
    disk.canSave ? 1 : 0,
  ]);
  out.gauge('facet_backup_ok', '0 when the last backup did not come out sound.', [ok ? 1 : 0]);
  out.gauge('facet_backup_newest_timestamp_seconds', 'When the newest backup was made.', [seconds(newest)]);
  out.gauge('facet_records_damaged', 'Records found unreadable since the start.', [damaged]);
}

/** Under the names that the usual dashboards for Node look for. */
function tellProcess(
  out: Exposition,
  figures: Figures,
  late: ReturnType<EventLoop['delay']>,
  sockets: number,
): void {
  out.counter(
    'facet_http_answers_total',
    'HTTP answers by status.',
    ...[1, 2, 3, 4, 5].map((n) => [figures.answers[n] ?? 0, { status: `${n}xx` }] as const),
  );
  out.gauge('facet_sockets', 'Open TCP connections.', [sockets]);
  out.gauge('nodejs_eventloop_lag_p50_seconds', 'In the last half minute.', [late.p50]);
  out.gauge('nodejs_eventloop_lag_p99_seconds', 'In the last half minute.', [late.p99]);
  out.gauge('nodejs_eventloop_lag_max_seconds', 'In the last half minute.', [late.max]);
  const { rss, heapUsed, heapTotal, external } = process.memoryUsage();
  out.gauge('process_resident_memory_bytes', 'Memory of the process.', [rss]);
  out.gauge('nodejs_heap_size_used_bytes', 'Of that, objects.', [heapUsed]);
  out.gauge('nodejs_heap_size_total_bytes', 'Of that, room for objects.', [heapTotal]);
  out.gauge('nodejs_external_memory_bytes', 'Of that, buffers.', [external]);
  const kinds = Map.groupBy(process.getActiveResourcesInfo(), (kind) => kind);
  out.gauge(
    'nodejs_active_resources',
    'What keeps the process busy, timers and sockets among it.',
    ...[...kinds].map(([type, all]) => [all.length, { type }] as const),
  );
  const { user, system } = process.cpuUsage();
  out.counter('process_cpu_seconds_total', 'Processor time.', [(user + system) / 1e6]);
  out.gauge('process_start_time_seconds', 'When it was started.', [
    Math.round(Date.now() / 1000 - process.uptime()),
  ]);
}

const seconds = (ms: number | null): number | null => (ms === null ? null : ms / 1000);
