import { union } from '@facet/shared/boards/network/combine.ts';
import { drawn } from '@facet/shared/boards/network/merge.ts';
import type { NetworkPlan } from '@facet/shared/boards/network/plan.ts';
import { support } from '@facet/shared/boards/network/support.ts';
import { useMemo } from 'react';
import { networkText } from '../../networkText.ts';
import styles from './Share.module.css';
import { contributionsOf, type MemberMap } from './useSharedMaps.ts';

const MOST = 12;

/** What is worth talking about between members' maps: who is on all of them, and who is on one alone. */
export function ShareNames({ members, plan }: { members: readonly MemberMap[]; plan: NetworkPlan }) {
  const words = networkText.share;
  const maps = useMemo(() => contributionsOf(members), [members]);
  const found = useMemo(() => {
    const all = union(maps, new Set(plan.given.nodes.map((n) => n.id)));
    const counted = support(all, maps, plan.given);
    const by = new Map(counted.nodes.map((n) => [n.node, n.drawnBy.length]));
    const named = drawn(all).nodes.map((n) => ({ name: n.name, by: by.get(n.id) ?? 0 }));
    const times = (k: number): string[] => named.filter((n) => n.by === k).map((n) => n.name);
    const some = named.filter((n) => n.by > 1 && n.by < counted.of).map((n) => n.name);
    return { of: counted.of, all: counted.of < 2 ? [] : times(counted.of), some, one: times(1) };
  }, [maps, plan.given]);
  if (found.of < 2)
    return (
      <aside className={styles['names']}>
        <h2>{words.talk}</h2>
        <p>{words.talkNone}</p>
      </aside>
    );
  return (
    // It scrolls where the lists are long, and holds nothing that takes the focus: so that keys scroll it too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <aside className={styles['names']} aria-label={words.talk} tabIndex={0}>
      <h2>{words.talk}</h2>
      <List title={words.onAll(found.of)} names={found.all} none={words.onAllNone} />
      <List title={words.onSome} names={found.some} none="" />
      <List title={words.onOne} names={found.one} none="" />
      <p className={styles['quiet']}>{words.spelling}</p>
    </aside>
  );
}

function List({ title, names, none }: { title: string; names: readonly string[]; none: string }) {
  if (names.length === 0 && none === '') return null;
  const more = names.length - MOST;
  return (
    <section>
      <h3>{title}</h3>
      {names.length === 0 ? <p className={styles['quiet']}>{none}</p> : null}
      <ul>
        {names.slice(0, MOST).map((name) => (
          <li key={name} dir="auto">
            {name}
          </li>
        ))}
        {more > 0 ? <li>{networkText.share.andMore(more)}</li> : null}
      </ul>
    </section>
  );
}
