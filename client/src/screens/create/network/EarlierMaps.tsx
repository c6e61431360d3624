import { drawn } from '@facet/shared/boards/network/merge.ts';
import type { GivenMap } from '@facet/shared/boards/network/plan.ts';
import type { SnapshotInfo } from '@facet/shared/session/state.ts';
import { useEffect, useState } from 'react';
import { listSnapshots, readSnapshot } from '../../../session/api.ts';
import { seatsHeld } from '../../../session/seats.ts';
import { leadText } from '../../../leadText.ts';
import { text } from '../../../text.ts';
import { Button } from '../../../ui/Button.tsx';
import { dayOf } from '../../../boards/network/time/dates.ts';
import styles from './Plan.module.css';

const words = leadText.networkLead.plan;

interface Copy {
  secret: string;
  session: string;
  activity: string;
  info: SnapshotInfo;
}

/** The dated copies of maps in sessions this device leads; one of them becomes what everyone begins with. */
export function EarlierMaps({ onMap }: { onMap: (given: GivenMap) => void }) {
  const [copies, setCopies] = useState<Copy[] | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    let on = true;
    void copiesHere().then((found) => on && setCopies(found));
    return () => {
      on = false;
    };
  }, []);
  const bring = async ({ secret, activity, info }: Copy): Promise<void> => {
    setBusy(true);
    setFailed(null);
    const read = await readSnapshot(secret, activity, info.id);
    setBusy(false);
    if (!read.ok) return setFailed(text.refusals[read.refusal]);
    // What was shown as one is given as one.
    const map = drawn(read.value.network);
    onMap({
      nodes: map.nodes.map(({ names: _names, stands: _stands, ...node }) => node),
      ties: map.ties.map(({ of: _of, differ: _differ, ...tie }) => tie),
    });
  };
  if (copies === null) return <p role="status">{text.common.loading}</p>;
  return (
    <div className={styles['earlier']}>
      <p className={styles['hint']}>{copies.length === 0 ? words.earlierNone : words.earlierMore}</p>
      {copies.length === 0 ? null : (
        <ul>
          {copies.map((copy) => (
            <li key={copy.info.id}>
              <span>
                <strong dir="auto">{copy.info.name}</strong>
                <small dir="auto">
                  {copy.session}, {dayOf(copy.info.at)}, {words.size(copy.info.nodes, copy.info.ties)}
                </small>
              </span>
              <Button aria-disabled={busy} onClick={() => !busy && void bring(copy)}>
                {words.bring}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {failed === null ? null : <p role="alert">{failed}</p>}
    </div>
  );
}

/** Every copy this device may read as a facilitator, the newest first. A session that does not answer has none. */
async function copiesHere(): Promise<Copy[]> {
  const seats = seatsHeld().filter((s) => s.role === 'facilitator');
  const lists = await Promise.all(
    seats.map(async ({ secret, title }) => {
      const list = await listSnapshots(secret);
      return list.ok
        ? list.value.map(({ activity, info }): Copy => ({ secret, session: title, activity, info }))
        : [];
    }),
  );
  return lists.flat().sort((a, b) => b.info.at - a.info.at);
}
