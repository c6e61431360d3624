import { lazy, Suspense, useState } from 'react';
import { makeLink } from '../../session/api.ts';
import { text } from '../../text.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import styles from './Participant.module.css';

const words = text.seat;
const QrCode = lazy(async () => ({ default: (await import('../../ui/QrCode.tsx')).QrCode }));

/** A link that opens this seat on another device. Made only when it is asked for: each is a secret of its own. */
export function DeviceLink({ secret }: { secret: string }) {
  const [url, setUrl] = useState<string | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const make = async (): Promise<void> => {
    setFailed(null);
    const made = await makeLink(secret, 'resume');
    if (made.ok) {
      setUrl(made.value.url);
      announce(words.deviceMore);
    } else setFailed(text.refusals[made.refusal]);
  };
  return (
    <section className={styles['device']} aria-label={words.device}>
      <h3>{words.device}</h3>
      {url === null ? (
        <Button icon="qr" onClick={() => void make()}>
          {words.deviceMake}
        </Button>
      ) : (
        <>
          <p>{words.deviceMore}</p>
          <Suspense fallback={null}>
            <QrCode value={url} label={words.deviceQr} size="min(220px, 60vw)" />
          </Suspense>
          <CopyButton value={url}>{words.copyLink}</CopyButton>
        </>
      )}
      {failed === null ? null : <p role="alert">{failed}</p>}
    </section>
  );
}
