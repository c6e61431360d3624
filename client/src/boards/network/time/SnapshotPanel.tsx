import type { SnapshotRead } from '@facet/shared/protocol/http.ts';
import type { WireCommand } from '@facet/shared/session/commands.ts';
import type { SnapshotInfo } from '@facet/shared/session/state.ts';
import type { ActivityView } from '@facet/shared/session/views.ts';
import { useId, useState } from 'react';
import { takeSnapshot, type Outcome } from '../../../session/api.ts';
import { send } from '../../../session/connection.ts';
import { networkText } from '../../../networkText.ts';
import { text } from '../../../text.ts';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { dayOf } from './dates.ts';
import { CompareChooser } from './CompareChooser.tsx';
import { KeepSheet } from './KeepSheet.tsx';
import { RemoveSheet } from './RemoveSheet.tsx';
import { SnapshotRow } from './SnapshotRow.tsx';
import styles from './Time.module.css';
import { fetchSnapshot } from './useSnapshot.ts';

const words = networkText.time;
type No = Extract<Outcome<never>, { ok: false }>['refusal'];

/** What to compare: two copies, or one with the map as it is now. */
export interface ToCompare {
  before: SnapshotRead;
  after: SnapshotRead | 'now';
}

interface SnapshotPanelProps {
  activity: Pick<ActivityView, 'id' | 'snapshots'>;
  secret: string;
  /** A facilitator: keeps, renames and removes copies. Others may look at them. */
  leads: boolean;
  scope: SnapshotInfo['scope'];
  /** The group whose map it is; empty for the room's. */
  owner: string;
  /** What people call this map, for the name of a copy: "Group 3"; empty where it needs no saying. */
  board?: string;
  onLook: (copy: SnapshotRead) => void;
  onCompare: (what: ToCompare) => void;
  onExport?: (copy: SnapshotRead) => void;
}

/** Dated copies of one map: keep one, look at one, hold two against each other. */
export function SnapshotPanel(props: SnapshotPanelProps) {
  const { activity, secret, leads, scope, owner, board = '', onLook, onCompare, onExport } = props;
  const heading = useId();
  const [sheet, setSheet] = useState<
    { what: 'keep' } | { what: 'rename' | 'remove'; of: SnapshotInfo } | null
  >(null);
  const [busy, setBusy] = useState(false);
  const [no, setNo] = useState<No | null>(null);
  const copies = activity.snapshots
    .filter((s) => s.scope === scope && s.owner === owner)
    .toSorted((x, y) => y.at - x.at);

  const ask = async <T,>(
    what: () => Promise<Outcome<T> | { ok: true }>,
    done: (value: T | null) => void,
  ): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setNo(null);
    const answer = await what();
    setBusy(false);
    if (answer.ok) done('value' in answer ? answer.value : null);
    else {
      setNo(answer.refusal);
      announce(text.refusals[answer.refusal], 'alert');
    }
  };
  const command = (what: WireCommand, said: string): Promise<void> =>
    ask(
      () => send(what),
      () => {
        setSheet(null);
        announce(said);
      },
    );
  const open = (id: string, then: (copy: SnapshotRead) => void): Promise<void> =>
    ask(
      () => fetchSnapshot(secret, activity.id, id),
      (copy) => (copy === null ? undefined : then(withName(copy, activity.snapshots))),
    );
  const compare = (before: string, after: string): Promise<void> =>
    open(before, (first) => {
      if (after === 'now') onCompare({ before: first, after });
      else
        void fetchSnapshot(secret, activity.id, after).then((second) => {
          if (second.ok) onCompare({ before: first, after: withName(second.value, activity.snapshots) });
          else setNo(second.refusal);
        });
    });
  const shown = sheet !== null;
  return (
    <section className={styles['panel']} aria-labelledby={heading}>
      <h2 id={heading}>{words.title}</h2>
      <p className={styles['quiet']}>{leads ? words.lead : words.notYours}</p>
      {leads ? (
        <Button icon="bookmark" onClick={() => setSheet({ what: 'keep' })}>
          {words.keep}
        </Button>
      ) : null}
      {no !== null && !shown ? <p className={styles['refused']}>{text.refusals[no]}</p> : null}
      {copies.length === 0 ? <p>{words.none}</p> : null}
      <ul className={styles['copies']}>
        {copies.map((copy) => (
          <SnapshotRow
            key={copy.id}
            copy={copy}
            leads={leads}
            onLook={() => void open(copy.id, onLook)}
            onCompareNow={() => void compare(copy.id, 'now')}
            onRename={() => setSheet({ what: 'rename', of: copy })}
            onRemove={() => setSheet({ what: 'remove', of: copy })}
            onExport={onExport === undefined ? null : () => void open(copy.id, onExport)}
          />
        ))}
      </ul>
      {copies.length > 1 ? (
        <CompareChooser copies={copies} busy={busy} onCompare={(x, y) => void compare(x, y)} />
      ) : null}
      {sheet?.what === 'keep' ? (
        <KeepSheet
          title={words.keep}
          action={busy ? words.keeping : words.keep}
          first={words.nameDefault(today(), board)}
          refusal={no}
          onClose={() => setSheet(null)}
          onName={(name) =>
            void ask(
              () => takeSnapshot(secret, { activity: activity.id, scope, owner, name }),
              () => {
                setSheet(null);
                announce(words.kept(name));
              },
            )
          }
        />
      ) : null}
      {sheet?.what === 'rename' ? (
        <KeepSheet
          title={words.renameTitle}
          action={words.save}
          first={sheet.of.name}
          refusal={no}
          onClose={() => setSheet(null)}
          onName={(name) =>
            void command(
              { type: 'renameSnapshot', activity: activity.id, snapshot: sheet.of.id, name },
              words.renamed,
            )
          }
        />
      ) : null}
      {sheet?.what === 'remove' ? (
        <RemoveSheet
          name={sheet.of.name}
          refusal={no}
          onClose={() => setSheet(null)}
          onRemove={() =>
            void command(
              { type: 'removeSnapshot', activity: activity.id, snapshot: sheet.of.id },
              words.removed,
            )
          }
        />
      ) : null}
    </section>
  );
}

const today = (): string => dayOf(Date.now());
/** The copy under the name it has now. */
const withName = (copy: SnapshotRead, now: readonly SnapshotInfo[]): SnapshotRead => ({
  ...copy,
  info: now.find((s) => s.id === copy.info.id) ?? copy.info,
});
