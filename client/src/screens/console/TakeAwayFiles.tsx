import type { SessionReport } from '@facet/shared/results/shape.ts';
import { useState } from 'react';
import { download } from '../../files/download.ts';
import type { Wanted } from '../../results/makeFile.ts';
import { mapsOf, picturesOf } from '../../results/takeAway.ts';
import { resultsText } from '../../resultsText.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './TakeAway.module.css';

const words = resultsText.take;

interface Offer {
  title: string;
  more?: string;
  /** Each file has a button of its own. */
  files: readonly { label: string; wanted: Wanted }[];
}

/** Files of a session, made on this device one at a time; what makes them is fetched when the first is asked for. */
export function TakeAwayFiles({ report }: { report: SessionReport }) {
  const [busy, setBusy] = useState<string | null>(null);
  const [said, setSaid] = useState<{ fine: boolean; words: string } | null>(null);
  const save = async (title: string, wanted: Wanted): Promise<void> => {
    if (busy !== null) return;
    setBusy(title);
    setSaid(null);
    announce(words.busy(title));
    // The line that says so is painted before the work begins.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const out = await import('../../results/makeFile.ts')
      .then(({ makeFile }) => makeFile(report, wanted))
      .catch(() => undefined);
    setBusy(null);
    if (out) download(out);
    const sentence = out ? words.done(out.name) : out === null ? words.pictureFailed : words.failed;
    setSaid({ fine: Boolean(out), words: sentence });
    announce(sentence, out ? 'polite' : 'alert');
  };
  return (
    <>
      {offersOf(report).map(({ heading, more, offers }) => (
        <section key={heading} className={styles['part']}>
          <h3>{heading}</h3>
          {more === undefined ? null : <p className={styles['quiet']}>{more}</p>}
          <ul className={styles['files']}>
            {offers.map((offer) => (
              <li key={offer.title}>
                <span className={styles['what']}>
                  <strong className="theirs" dir="auto">
                    {offer.title}
                  </strong>
                  {offer.more === undefined ? null : <small>{offer.more}</small>}
                </span>
                <span className={styles['buttons']}>
                  {offer.files.map(({ label, wanted }) => (
                    <Button
                      key={label}
                      icon="download"
                      aria-disabled={busy !== null}
                      aria-label={words.saveIt(offer.title, label)}
                      onClick={() => void save(offer.title, wanted)}
                    >
                      {label}
                    </Button>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {busy === null && said === null ? null : (
        <p className={`${styles['said']} ${said?.fine === false ? styles['error'] : ''}`} aria-hidden="true">
          <Icon name={busy === null ? (said?.fine ? 'saved' : 'warningCircle') : 'clock'} />
          <span>{busy === null ? said?.words : words.busy(busy)}</span>
          {busy === null ? null : <progress className={styles['progress']} />}
        </p>
      )}
    </>
  );
}

function offersOf(report: SessionReport): { heading: string; more?: string; offers: Offer[] }[] {
  const cards = report.activities.some((a) => a.kind === 'diamond9');
  const maps = mapsOf(report).length > 0;
  const pictures = picturesOf(report);
  const one = (title: string, more: string, label: string, wanted: Wanted): Offer => ({
    title,
    more,
    files: [{ label, wanted }],
  });
  return [
    {
      heading: words.writeUp,
      offers: [
        one(words.docx, words.docxMore, 'DOCX', 'summary.docx'),
        one(words.json, words.jsonMore, 'JSON', 'session.json'),
      ],
    },
    {
      heading: words.figures,
      offers: [
        ...(cards
          ? [
              one(words.csv, words.csvMore, 'CSV', 'cards.csv'),
              one(words.xlsx, words.xlsxMore, 'XLSX', 'cards.xlsx'),
            ]
          : []),
        ...(maps
          ? [
              one(words.kumu, words.kumuMore, 'XLSX', 'map.xlsx'),
              {
                title: words.mapCsv,
                files: [
                  { label: words.elements, wanted: 'map-elements.csv' as const },
                  { label: words.connections, wanted: 'map-connections.csv' as const },
                ],
              },
            ]
          : []),
      ],
    },
    {
      heading: words.pictures,
      more: words.picturesMore,
      offers: pictures.map((picture) => ({
        title: picture.title,
        files: (['svg', 'png'] as const).map((as) => ({ label: as.toUpperCase(), wanted: { picture, as } })),
      })),
    },
  ].filter(({ offers }) => offers.length > 0);
}
