import { useEffect, useState } from 'react';
import { asks, gradeOf, LOOKS, verdict, type Findings, type Look } from '../../check/findings.ts';
import { reportText, sentence } from '../../check/report.ts';
import { LASTING_S, runCheck } from '../../check/runCheck.ts';
import { checkText } from '../../check/checkText.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icons.ts';
import { QrCode } from '../../ui/QrCode.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { Wordmark } from '../../ui/Wordmark.tsx';
import styles from './Check.module.css';

const words = checkText;
const GRADE_ICON: Record<'good' | 'note' | 'bad', IconName> = {
  good: 'saved',
  note: 'warningCircle',
  bad: 'blocked',
};

/** For a school's technician: what gets through from this device to this server, and what to ask for. */
export function Check() {
  useTitle(words.title);
  const [run, setRun] = useState(0);
  return <Checking key={run} again={() => setRun((n) => n + 1)} />;
}

function Checking({ again }: { again: () => void }) {
  const [found, setFound] = useState<Findings>({});
  const [lasted, setLasted] = useState(0);
  const [at] = useState(() => new Date());
  useEffect(
    () => runCheck((finding) => setFound((all) => ({ ...all, [finding.look]: finding })), setLasted),
    [],
  );
  const result = verdict(found);
  const over = LOOKS.every((look) => found[look] !== undefined);
  useEffect(() => {
    if (result !== null) announce(words.verdicts[result]);
  }, [result]);
  const address = `${location.origin}/check`;
  const wanted = asks(found);
  const report = reportText(found, {
    address,
    at,
    browser: navigator.userAgent,
    screen: `${window.innerWidth} × ${window.innerHeight}`,
  });
  const tone =
    result === null ? 'running' : result === 'blocked' ? 'bad' : result === 'ready' ? 'good' : 'note';
  return (
    <div className={styles['page']}>
      <header>
        <Wordmark />
      </header>
      <main id="main" className={styles['main']}>
        <h1>{words.title}</h1>
        <p className={styles['lead']}>{words.lead}</p>
        <section className={`${styles['verdict']} ${styles[tone]}`}>
          {tone === 'running' ? (
            <Icon name="clock" size="28px" />
          ) : (
            <Icon name={GRADE_ICON[tone]} size="28px" />
          )}
          <p>
            <strong>{result === null ? words.working : words.verdicts[result]}</strong>
            {result === null ? null : <span>{words.verdictsMore[result]}</span>}
          </p>
        </section>
        <ul className={styles['looks']}>
          {LOOKS.map((look) => (
            <LookLine key={look} look={look} all={found} lasted={lasted} />
          ))}
        </ul>
        {wanted.length > 0 ? (
          <section className={styles['part']}>
            <h2>{words.ask}</h2>
            <ul className={styles['asks']}>
              {wanted.map((ask) => (
                <li key={ask}>{words.asks[ask](location.host)}</li>
              ))}
            </ul>
          </section>
        ) : null}
        <div className={styles['actions']}>
          <CopyButton value={report}>{words.copy}</CopyButton>
          <Button icon="arrowsClockwise" disabled={!over} onClick={again}>
            {words.again}
          </Button>
        </div>
        <details className={styles['part']}>
          <summary>{words.report}</summary>
          <p>{words.reportMore}</p>
          <pre>{report}</pre>
        </details>
        <section className={styles['other']}>
          <QrCode value={address} label={words.qr} size="148px" />
          <div>
            <h2>{words.other}</h2>
            <p>{words.otherMore}</p>
            <p className={styles['address']}>{address}</p>
          </div>
        </section>
      </main>
    </div>
  );
}

function LookLine({ look, all, lasted }: { look: Look; all: Findings; lasted: number }) {
  const finding = all[look];
  if (finding === undefined)
    return (
      <li className={styles['running']}>
        <Icon name="clock" />
        <div>
          <h2>{words.looks[look]}</h2>
          <p>
            {look === 'lasting' && lasted > 0 ? words.found.lasting.sofar(lasted, LASTING_S) : words.working}
          </p>
        </div>
      </li>
    );
  const grade = gradeOf(finding, all);
  return (
    <li className={styles[grade]}>
      <Icon name={GRADE_ICON[grade]} />
      <div>
        <h2>{words.looks[look]}</h2>
        <p>
          <span className={styles['grade']}>{words.grades[grade]}</span> {sentence(finding)}
        </p>
      </div>
    </li>
  );
}
