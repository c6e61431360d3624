import { LIMITS } from '@facet/shared/session/limits.ts';
import type { Kind } from '@facet/shared/session/state.ts';
import { useMemo, useRef, useState } from 'react';
import { go } from '../../app/router.ts';
import { makeSession } from '../../session/api.ts';
import { holdSeat } from '../../session/seats.ts';
import { leadText } from '../../leadText.ts';
import { text } from '../../text.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { Wordmark } from '../../ui/Wordmark.tsx';
import styles from './Create.module.css';
import { DoorQuestions } from './DoorQuestions.tsx';
import { draftFrom, keepEarlier, keptEarlier } from './earlier.ts';
import { FromEarlier } from './FromEarlier.tsx';
import {
  finished,
  keepDraft,
  keptDraft,
  newDraft,
  partOf,
  planOf,
  usable,
  withPart,
  type Draft,
} from './draft.ts';
import type { DraftParts } from './kindDrafts.ts';
import { KIND_PARTS } from './kinds.tsx';
import { couldBeKey, keepKey, useServerKey } from './serverKey.ts';
import { WhatToDo } from './WhatToDo.tsx';
import { WhatWillHappen } from './WhatWillHappen.tsx';

type Field = 'title' | 'question' | 'facilitator';
const FIELDS: readonly Field[] = ['title', 'question', 'facilitator'];

/** Making a session: what people will do, what it is called, what they are asked, and what they work with. */
export function Create() {
  const [draft, setDraft] = useState<Draft>(
    () => keptDraft() ?? newDraft(new URLSearchParams(location.search)),
  );
  const [earlier, setEarlier] = useState(keptEarlier);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const server = useServerKey();
  const [wrongKey, setWrongKey] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useTitle(leadText.create.title);
  const update = (next: (now: Draft) => Draft): void =>
    setDraft((now) => {
      const then = next(now);
      keepDraft(then);
      return then;
    });
  const begin = (report: typeof earlier): void => {
    setEarlier(report);
    keepEarlier(report);
    if (report !== null) update((now) => draftFrom(now, report));
  };
  const change = (part: Partial<Draft>): void => update((now) => ({ ...now, ...part }));

  const { question } = partOf(draft);
  const words = leadText.create.kinds[draft.kind];
  const values: Record<Field, string> = { title: draft.title, question, facilitator: draft.facilitator };
  const missing = FIELDS.filter((f) => values[f].trim() === '');
  const final = useMemo(() => finished(draft), [draft]);
  const error = (f: Field): string | null =>
    tried && missing.includes(f) ? leadText.create.errors[f] : null;
  const keyError =
    server.needed && wrongKey !== null && wrongKey === server.key
      ? server.key === ''
        ? leadText.create.key.missing
        : text.refusals.wrongKey
      : null;
  const problems = [
    ...missing.map((f) => leadText.create.errors[f]),
    ...(usable(final) ? [] : [words.wrong]),
  ];
  const notTheKey = (key: string): void => {
    server.ask();
    setWrongKey(key);
    keepKey('');
    announce(key === '' ? leadText.create.key.missing : text.refusals.wrongKey, 'alert');
    // Where the field has only just come, it is there after the next paint.
    requestAnimationFrame(() => {
      const field = form.current?.querySelector<HTMLElement>('[name=key]');
      field?.scrollIntoView({ block: 'center' });
      field?.focus();
    });
  };

  const open = async (): Promise<void> => {
    if (busy) return;
    setTried(true);
    setRefusal(null);
    // What is wrong in a pasted list is to be seen in it.
    if (final !== draft) change(final);
    if (problems.length > 0) {
      announce(problems.join(' '), 'alert');
      const first = missing[0];
      const where = first === undefined ? '[data-part]' : `[name=${first}]`;
      const found = form.current?.querySelector<HTMLElement>(where);
      found?.scrollIntoView({ block: 'center' });
      found?.focus();
      return;
    }
    if (server.needed && !couldBeKey(server.key)) return notTheKey(server.key);
    setBusy(true);
    const made = await makeSession(
      { ...planOf(final), ...(earlier !== null && { earlier }) },
      server.needed ? server.key : undefined,
    );
    setBusy(false);
    if (!made.ok && made.refusal === 'wrongKey') return notTheKey(server.key);
    if (!made.ok) {
      setRefusal(text.refusals[made.refusal]);
      announce(text.refusals[made.refusal], 'alert');
      return;
    }
    const { session, seat, secret } = made.value;
    holdSeat({ session, seat, role: 'facilitator', secret, title: draft.title.trim(), at: Date.now() });
    keepDraft(null);
    keepEarlier(null);
    if (server.needed) keepKey(server.key);
    go(`/host/${session}`);
  };

  return (
    <div className={styles['page']}>
      <header className={styles['top']}>
        <a href="/" className={styles['brand']} aria-label={leadText.create.home}>
          <Wordmark width="132px" />
        </a>
      </header>
      <main className={styles['main']} id="main">
        <form
          ref={form}
          id="session"
          className={styles['form']}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void open();
          }}
        >
          <h1>{leadText.create.title}</h1>
          <FromEarlier earlier={earlier} onTake={begin} onDrop={() => begin(null)} />
          <WhatToDo kind={draft.kind} onChange={(kind) => change({ kind })} />
          <div className={styles['two']}>
            <TextField
              name="title"
              label={leadText.create.name}
              placeholder={leadText.create.nameExample}
              value={draft.title}
              maxLength={LIMITS.titleChars}
              error={error('title')}
              onChange={(e) => change({ title: e.target.value })}
            />
            <TextField
              name="facilitator"
              label={leadText.create.facilitator}
              autoComplete="given-name"
              value={draft.facilitator}
              maxLength={LIMITS.nameChars}
              error={error('facilitator')}
              onChange={(e) => change({ facilitator: e.target.value })}
            />
          </div>
          <TextField
            name="question"
            label={leadText.create.question}
            value={question}
            maxLength={LIMITS.questionChars}
            error={error('question')}
            onChange={(e) =>
              update((now) =>
                withPart(now, now.kind, {
                  question: e.target.value,
                  ownQuestion: e.target.value.trim() !== '',
                }),
              )
            }
          />
          <KindPart key={draft.kind} kind={draft.kind} draft={draft} update={update} />
          <DoorQuestions draft={draft} change={change} />
          {server.needed ? (
            <TextField
              name="key"
              type="password"
              label={leadText.create.key.label}
              hint={leadText.create.key.hint}
              value={server.key}
              maxLength={100}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              dir="ltr"
              error={keyError}
              onChange={(e) => server.setKey(e.target.value.trim())}
            />
          ) : null}
        </form>
        <aside className={styles['side']}>
          <WhatWillHappen kind={draft.kind} />
          <div className={styles['go']}>
            {tried && problems.length > 0 ? (
              <ul className={styles['problems']}>
                {problems.map((p) => (
                  <li key={p}>
                    <Icon name="warningCircle" /> {p}
                  </li>
                ))}
              </ul>
            ) : null}
            {refusal === null ? null : (
              <p className={styles['problems']}>
                <Icon name="warningCircle" /> {refusal}
              </p>
            )}
            <Button type="submit" form="session" look="next" wide iconAfter="arrowRight" aria-disabled={busy}>
              {busy ? leadText.create.opening : leadText.create.open}
            </Button>
            <p className={styles['after']}>{words.openMore}</p>
          </div>
        </aside>
      </main>
    </div>
  );
}

interface KindPartProps<K extends Kind> {
  kind: K;
  draft: Draft;
  update: (next: (now: Draft) => Draft) => void;
}

/** The part of the form that is a kind's own. */
function KindPart<K extends Kind>({ kind, draft, update }: KindPartProps<K>) {
  const { Part } = KIND_PARTS[kind];
  return (
    <Part
      draft={draft.parts[kind]}
      change={(part: Partial<DraftParts[K]>) => update((now) => withPart(now, kind, part))}
    />
  );
}
