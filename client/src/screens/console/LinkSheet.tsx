import type { LinkKind } from '@facet/shared/protocol/http.ts';
import { useEffect, useState, type ReactNode } from 'react';
import { makeLink } from '../../session/api.ts';
import { leadText } from '../../leadText.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import styles from './LinkSheet.module.css';
import { Refused } from './Refused.tsx';
import { useCommand } from './useCommand.ts';

interface LinkSheetProps {
  secret: string;
  kind: LinkKind;
  title: string;
  /** What the QR code is, for those who cannot see it. */
  qr: string;
  /** What the link does, said before it is made. */
  children: ReactNode;
  onClose: () => void;
}

/** A link with a secret in it: made when asked for, shown as QR code and to copy. */
export function LinkSheet({ secret, kind, title, qr, children, onClose }: LinkSheetProps) {
  const [url, setUrl] = useState<string | null>(null);
  const { ask, busy, refusal } = useCommand();
  const make = async (): Promise<void> => {
    const made = await ask(() => makeLink(secret, kind));
    if (made !== null && made !== true) setUrl(made.url);
  };
  return (
    <Sheet title={title} onClose={onClose}>
      {children}
      {url === null ? (
        <div>
          <Button look="strong" icon="link" onTap={() => void make()} aria-disabled={busy}>
            {leadText.links.make}
          </Button>
        </div>
      ) : (
        <ShownLink url={url} qr={qr} />
      )}
      <Refused refusal={refusal} />
    </Sheet>
  );
}

/** A link to scan, to read and to copy. */
export function ShownLink({ url, qr }: { url: string; qr: string }) {
  const [node, setNode] = useState<HTMLDivElement | null>(null);
  useEffect(() => node?.focus(), [node]);
  return (
    <div ref={setNode} tabIndex={-1} className={styles['link']}>
      <QrCode value={url} label={qr} size="200px" />
      <div className={styles['beside']}>
        <p className={styles['url']}>{url}</p>
        <CopyButton value={url}>{leadText.links.copy}</CopyButton>
      </div>
    </div>
  );
}
