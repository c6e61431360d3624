import type { GivenMap } from '@facet/shared/boards/network/plan.ts';
import { useState } from 'react';
import { readRosterFile, readRosterText, type RosterRead } from '../../../boards/network/files/roster.ts';
import { leadText } from '../../../leadText.ts';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import { TextArea } from '../../../ui/Field.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { EarlierMaps } from './EarlierMaps.tsx';
import styles from './Plan.module.css';
import { RosterFile } from './RosterFile.tsx';

const words = leadText.networkLead.plan;
type From = 'typed' | 'file' | 'earlier';

interface RosterSourceProps {
  typed: string;
  onTyped: (typed: string) => void;
  onGiven: (more: GivenMap) => void;
}

/** Where names come from: typed or pasted, a file, or a map of an earlier session. */
export function RosterSource({ typed, onTyped, onGiven }: RosterSourceProps) {
  const [from, setFrom] = useState<From>('typed');
  const [said, setSaid] = useState<{ wrong: boolean; lines: string[] } | null>(null);
  const take = (read: RosterRead): boolean => {
    const found = read.ok ? read.given.nodes.length : 0;
    const lines = read.ok
      ? found === 0
        ? [words.nothingFound]
        : [words.added(found), ...read.notes]
      : read.problems;
    setSaid({ wrong: found === 0, lines });
    announce(lines.join(' '), found === 0 ? 'alert' : 'polite');
    if (read.ok && found > 0) onGiven(read.given);
    return found > 0;
  };
  return (
    <div className={styles['part']} {...(typed.trim() === '' ? {} : { 'data-part': 'typed', tabIndex: -1 })}>
      <Choice
        legend={words.roster}
        value={from}
        options={[
          { value: 'typed', label: words.from.typed },
          { value: 'file', label: words.from.file },
          { value: 'earlier', label: words.from.earlier },
        ]}
        onChange={(next) => {
          setSaid(null);
          setFrom(next);
        }}
      />
      <p className={styles['hint']}>{words.rosterHint}</p>
      {from === 'typed' ? (
        <>
          <TextArea
            label={words.names}
            hint={words.namesHint}
            value={typed}
            rows={4}
            onChange={(event) => {
              setSaid(null);
              onTyped(event.target.value);
            }}
          />
          <div>
            <Button
              look="strong"
              icon="check"
              onClick={() => {
                if (take(readRosterText(typed))) onTyped('');
              }}
            >
              {words.addNames}
            </Button>
          </div>
        </>
      ) : null}
      {from === 'file' ? <RosterFile onFile={async (file) => void take(await readRosterFile(file))} /> : null}
      {from === 'earlier' ? (
        <EarlierMaps onMap={(given) => void take({ ok: true, given, notes: [] })} />
      ) : null}
      {said === null ? null : (
        <ul className={said.wrong ? styles['wrongs'] : styles['fine']}>
          {said.lines.map((line) => (
            <li key={line}>
              <Icon name={said.wrong ? 'warningCircle' : 'saved'} /> <span>{line}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
