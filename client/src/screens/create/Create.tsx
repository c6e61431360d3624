import { listAdvice } from '@facet/shared/decks/advice.ts';
import { LIMITS } from '@facet/shared/session/limits.ts';
import { useMemo, useRef, useState } from 'react';
import { go } from '../../app/router.ts';
import { makeSession } from '../../session/api.ts';
import { holdSeat } from '../../session/seats.ts';
import { text } from '../../text.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { Wordmark } from '../../ui/Wordmark.tsx';
import styles from './Create.module.css';
import { DoorQuestions } from './DoorQuestions.tsx';
import { keepDraft, keptDraft, newDraft, planOf, withPasted, type Draft } from './draft.ts';
import { ListPart } from './ListPart.tsx';
import { WhatWillHappen } from './WhatWillHappen.tsx';

type Field = 'title' | 'question' | 'facilitator';
const FIELDS: readonly Field[] = ['title', 'question', 'facilitator'];

const fromAddress = (): string | null => new URLSearchParams(location.search).get('list');

/** Making a session: what it is called, what people are asked, and the list they rank. */
export function Create() {
  const [draft, setDraft] = useState<Draft>(() => keptDraft() ?? newDraft(fromAddress()));
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useTitle(text.create.title);
  const change = (part: Partial<Draft>): void =>
    setDraft((now) => {
      const next = { ...now, ...part };
      keepDraft(next);
      return next;
    });

  const missing = FIELDS.filter((f) => draft[f].trim() === '');
  const final = useMemo(() => withPasted(draft), [draft]);
  const advice = listAdvice(final.items);
  const error = (f: Field): string | null => (tried && missing.includes(f) ? text.create.errors[f] : null);
  const problems = [
    ...missing.map((f) => text.create.errors[f]),
    ...(advice.usable ? [] : [text.create.kinds.diamond9.wrong]),
  ];

  const open = async (): Promise<void> => {
    if (busy) return;
    setTried(true);
    setRefusal(null);
    // What is wrong in a pasted list is to be seen in it.
    if (final !== draft) change(final);
    if (problems.length > 0) {
      announce(problems.join(' '), 'alert');
      const first = missing[0];
      const where = first === undefined ? '[data-part=list]' : `[name=${first}]`;
      const found = form.current?.querySelector<HTMLElement>(where);
      found?.scrollIntoView({ block: 'center' });
      found?.focus();
      return;
    }
    setBusy(true);
    const made = await makeSession(planOf(final));
    setBusy(false);
    if (!made.ok) {
      setRefusal(text.refusals[made.refusal]);
      announce(text.refusals[made.refusal], 'alert');
      return;
    }
    const { session, seat, secret } = made.value;
    holdSeat({ session, seat, role: 'facilitator', secret, title: draft.title.trim(), at: Date.now() });
    keepDraft(null);
    go(`/host/${session}`);
  };

  return (
    <div className={styles['page']}>
      <header className={styles['top']}>
        <a href="/" className={styles['brand']} aria-label={text.create.home}>
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
          <h1>{text.create.title}</h1>
          <div className={styles['two']}>
            <TextField
              name="title"
              label={text.create.name}
              placeholder={text.create.nameExample}
              value={draft.title}
              maxLength={LIMITS.titleChars}
              error={error('title')}
              onChange={(e) => change({ title: e.target.value })}
            />
            <TextField
              name="facilitator"
              label={text.create.facilitator}
              autoComplete="given-name"
              value={draft.facilitator}
              maxLength={LIMITS.nameChars}
              error={error('facilitator')}
              onChange={(e) => change({ facilitator: e.target.value })}
            />
          </div>
          <TextField
            name="question"
            label={text.create.question}
            value={draft.question}
            maxLength={LIMITS.questionChars}
            error={error('question')}
            onChange={(e) => change({ question: e.target.value, ownQuestion: e.target.value.trim() !== '' })}
          />
          <ListPart draft={draft} change={change} />
          <DoorQuestions draft={draft} change={change} />
        </form>
        <aside className={styles['side']}>
          <WhatWillHappen kind="diamond9" />
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
              {busy ? text.create.opening : text.create.open}
            </Button>
            <p className={styles['after']}>{text.create.kinds.diamond9.openMore}</p>
          </div>
        </aside>
      </main>
    </div>
  );
}
