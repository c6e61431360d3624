import { normalName } from '@facet/shared/boards/network/nameWords.ts';
import type { DrawnNode } from '@facet/shared/boards/network/merge.ts';
import { NETWORK_LIMITS, NODE_KINDS } from '@facet/shared/boards/network/shape.ts';
import { useMemo } from 'react';
import { networkText } from '../../../networkText.ts';
import { Button } from '../../../ui/Button.tsx';
import { CheckBox } from '../../../ui/CheckBox.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { DraftField } from './DraftField.tsx';
import { NodeSame } from './NodeSame.tsx';
import { NodeTies } from './NodeTies.tsx';
import type { OnMap } from './panelProps.ts';
import { Segments } from './Segments.tsx';
import { SortPicker } from './SortPicker.tsx';
import type { Kept } from './useDraft.ts';
import styles from './Sheets.module.css';

/** A name on the map and all that can be changed of it. */
export function NodeFields({ node, ...on }: OnMap & { node: DrawnNode }) {
  const { view, plan, moves, me } = on;
  const words = networkText.sheets;
  const { kinds, sizes } = networkText.words;
  const keep = (field: 'name' | 'note' | 'part') => (value: string, how: Kept) =>
    void moves.changeNode(node.id, { [field]: value }, { merge: how.merge, quiet: !how.done });
  const twin = useMemo(() => {
    const name = normalName(node.name);
    return view.nodes.find((n) => n.id !== node.id && normalName(n.name) === name);
  }, [view.nodes, node.id, node.name]);
  return (
    <>
      <DraftField
        label={words.name}
        value={node.name}
        maxLength={NETWORK_LIMITS.nameChars}
        problem={(name) => (name.trim() === '' ? networkText.moves.refused.noName : null)}
        onKeep={keep('name')}
      />
      {twin === undefined ? null : (
        <div className={styles['notice']}>
          <p>{words.nameTwice(node.name)}</p>
          <Button onClick={() => moves.sameAs(twin.id, node.id)}>{words.sameNow}</Button>
        </div>
      )}
      <NodeTies node={node} {...on} />
      <SortPicker
        sorts={plan.sorts}
        value={node.sort}
        onChange={(sort) => moves.changeNode(node.id, { sort })}
      />
      {me === undefined ? null : (
        <CheckBox checked={me === node.id} onChange={(is) => moves.setMe(is ? node.id : null)}>
          {words.isMe}
        </CheckBox>
      )}
      <details className={styles['fold']}>
        <summary>
          <Icon name="caretDown" />
          {words.more}
        </summary>
        <div>
          <Segments
            legend={words.kind}
            columns={2}
            value={node.kind}
            options={NODE_KINDS.map((kind) => ({ value: kind, label: kinds[kind] }))}
            onChange={(kind) => moves.changeNode(node.id, { kind })}
          />
          <DraftField
            label={words.part}
            hint={words.partHint}
            value={node.part}
            maxLength={NETWORK_LIMITS.partChars}
            onKeep={keep('part')}
          />
          <Segments
            legend={words.size}
            columns={3}
            value={node.size}
            options={([1, 2, 3] as const).map((size) => ({ value: size, label: sizes[size] }))}
            onChange={(size) => moves.changeNode(node.id, { size })}
          />
          <DraftField
            label={words.note}
            hint={words.noteHint}
            value={node.note}
            maxLength={NETWORK_LIMITS.noteChars}
            rows={4}
            onKeep={keep('note')}
          />
        </div>
      </details>
      <NodeSame node={node} {...on} />
    </>
  );
}
