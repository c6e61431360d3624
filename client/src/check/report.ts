import { checkText } from './checkText.ts';
import { asks, gradeOf, LOOKS, verdict, type Finding, type Findings } from './findings.ts';

const words = checkText;

/** What a look found, in a sentence. */
export function sentence(finding: Finding): string {
  switch (finding.look) {
    case 'server':
      if (finding.is === 'fine') return words.found.server.fine(finding.ms);
      return finding.is === 'error'
        ? words.found.server.error(finding.status)
        : words.found.server[finding.is];
    case 'webSocket':
      return finding.is === 'fine' || finding.is === 'held'
        ? words.found.webSocket[finding.is](finding.ms)
        : words.found.webSocket[finding.is];
    case 'lasting':
      return finding.is === 'none'
        ? words.found.lasting.none
        : words.found.lasting[finding.is](finding.seconds);
    case 'polling':
      return finding.is === 'fine' ? words.found.polling.fine(finding.ms) : words.found.polling.none;
    case 'clock':
      return finding.is === 'wrong'
        ? words.found.clock.wrong(finding.seconds)
        : words.found.clock[finding.is];
    case 'secure':
      return words.found.secure[finding.is];
    case 'storage':
      return words.found.storage[finding.is];
    case 'pages':
      return words.found.pages[finding.is];
    default:
      return finding satisfies never;
  }
}

/** Where, when and with what it was checked. */
export interface Circumstances {
  address: string;
  at: Date;
  browser: string;
  screen: string;
}

/** All that was found, as plain lines to paste into a message. */
export function reportText(all: Findings, { address, at, browser, screen }: Circumstances): string {
  const result = verdict(all);
  const host = new URL(address).host;
  const wanted = asks(all);
  return [
    words.reportHead,
    `${words.reportAddress}: ${address}`,
    `${words.reportWhen}: ${at.toISOString()}`,
    `${words.reportBrowser}: ${browser}`,
    `${words.reportScreen}: ${screen}`,
    `${words.reportVerdict}: ${result === null ? words.working : words.verdicts[result]}`,
    '',
    ...LOOKS.map((look) => {
      const finding = all[look];
      if (finding === undefined) return `- ${words.looks[look]}: ${words.looking}`;
      return `- ${words.looks[look]}: ${words.grades[gradeOf(finding, all)]}. ${sentence(finding)}`;
    }),
    ...(wanted.length > 0 ? ['', `${words.ask}:`, ...wanted.map((ask) => `- ${words.asks[ask](host)}`)] : []),
  ].join('\n');
}
