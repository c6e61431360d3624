import { drawn } from '@facet/shared/boards/network/merge.ts';
import type { NetworkReport, SessionReport } from '@facet/shared/results/shape.ts';
import { useMemo } from 'react';
import type { Network } from '@facet/shared/boards/network/shape.ts';
import { compared } from '../../boards/network/time/comparePicture.ts';
import { compareSentences } from '../../boards/network/time/compareSentences.ts';
import { typeWord } from '../../boards/network/reading/sentences.ts';
import { resultsText } from '../../resultsText.ts';
import { listNames } from '../../wording.ts';
import { dayOf } from '../day.ts';
import { StillMap } from '../network/StillMap.tsx';
import { tookPart } from '../prose/diamondProse.ts';
import { agreedSaid, mainMap, mapCounts, mapsDone, mapSaid } from '../prose/networkProse.ts';
import { say } from '../prose/said.ts';
import { networkThen } from '../thenAndNow.ts';
import { ConsentTable } from './ConsentTable.tsx';
import styles from './Results.module.css';
import { SaidPara, SaidText } from './SaidText.tsx';
import { Section } from './Section.tsx';

const words = resultsText;
const SENTENCES = 12;

/** What came of an exercise with maps: what was agreed, the room's map, what it says, the groups' maps, kept dates. */
export function NetworkResults({ report, activity }: { report: SessionReport; activity: NetworkReport }) {
  const map = mainMap(activity);
  const groups = activity.boards.filter((b) => b.scope === 'group' && b.map.nodes.length > 0);
  const names = new Map(activity.groups.map((g) => [g.id, g.name]));
  const own = activity.boards.filter((b) => b.scope === 'individual' && b.map.nodes.length > 0);
  return (
    <div className={styles['exercise']}>
      <Section title={words.question}>
        <p className={`${styles['question']} theirs`} dir="auto">
          {activity.question}
        </p>
        <SaidPara said={[tookPart(report.people, activity.groups), ...mapsDone(activity)]} />
      </Section>
      <Section title={words.decided}>
        <SaidPara said={agreedSaid(activity)} />
      </Section>
      <Section title={words.map.title} wide>
        {map === null ? <p>{words.map.empty}</p> : <MapPart map={map} label={words.map.title} />}
      </Section>
      {map === null ? null : <Says map={map} />}
      <Compared report={report} activity={activity} />
      {activity.consent.length === 0 ? null : (
        <Section title={words.consent} wide>
          {activity.consent.map((round) => (
            <ConsentTable key={round.at} round={round} nameOf={(candidate) => candidate} />
          ))}
        </Section>
      )}
      {groups.length === 0 ? null : (
        <Section title={words.map.groupMaps} wide>
          {groups.map((b) => (
            <article key={b.group} className={styles['mapOf']}>
              <h3 dir="auto">{words.group(names.get(b.group ?? '') ?? '')}</h3>
              <SaidPara said={[mapCounts(b.map), ...mapSaid(b.map, 3)]} />
              <MapPart map={b.map} label={words.map.groupTitle(names.get(b.group ?? '') ?? '')} small />
            </article>
          ))}
        </Section>
      )}
      {own.length === 0 ? null : (
        <Section title={words.map.sharedMaps} wide>
          {own.map((b, i) => (
            <article key={`${i}`} className={styles['mapOf']}>
              <h3 dir="auto">{b.participant ?? ''}</h3>
              <MapPart map={b.map} label={b.participant ?? ''} small />
            </article>
          ))}
        </Section>
      )}
      {activity.snapshots.length === 0 ? null : (
        <Section title={words.map.copies}>
          <ul className={styles['plainList']}>
            {activity.snapshots.map(({ info }) => (
              <li key={info.id} className="theirs" dir="auto">
                {words.map.copy(info.name, dayOf(info.at), info.nodes, info.ties)}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

function Says({ map }: { map: Network }) {
  const said = useMemo(() => mapSaid(map, SENTENCES), [map]);
  return (
    <Section title={words.map.says}>
      <ul className={styles['plainList']}>
        {said.map((sentence, i) => (
          <li key={`${i}`}>
            <SaidText said={sentence} />
          </li>
        ))}
      </ul>
      <p className={styles['quiet']}>{words.map.onlyDrawn}</p>
    </Section>
  );
}

/** A map with its counts, and the same as a table. */
function MapPart({ map, label, small }: { map: Network; label: string; small?: boolean }) {
  const { nodes, ties } = useMemo(() => drawn(map), [map]);
  const names = new Map(nodes.map((n) => [n.id, n.name]));
  return (
    <>
      {small ? null : <SaidPara said={[mapCounts(map)]} />}
      <div className={small ? styles['mapSmall'] : styles['map']}>
        <StillMap map={map} label={label} />
      </div>
      {ties.length === 0 ? null : (
        <details className={styles['details']}>
          <summary>{words.map.table}</summary>
          <div className={styles['scroll']}>
            <table className={styles['table']} aria-label={words.map.table}>
              <thead>
                <tr>
                  <th scope="col">{words.map.from}</th>
                  <th scope="col">{words.map.to}</th>
                  <th scope="col">{words.map.about}</th>
                  <th scope="col">{words.map.when}</th>
                </tr>
              </thead>
              <tbody>
                {ties.map((t) => {
                  const [from, to] = t.direction === 'from' ? [t.b, t.a] : [t.a, t.b];
                  return (
                    <tr key={`${t.a}~${t.b}`}>
                      <td className="theirs" dir="auto">
                        {names.get(from)}
                      </td>
                      <td className="theirs" dir="auto">
                        {names.get(to)}
                      </td>
                      <td className="theirs" dir="auto">
                        {listNames(t.types.map(typeWord))}
                      </td>
                      <td>{t.when === 'now' ? words.map.now : words.map.wanted}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </>
  );
}

/** The room's map held against that of an earlier session, in sentences. */
function Compared({ report, activity }: { report: SessionReport; activity: NetworkReport }) {
  const then = useMemo(() => networkThen(report, activity), [report, activity]);
  const sentences = useMemo(() => {
    const [before, now] = [then === null ? null : mainMap(then), mainMap(activity)];
    return before === null || now === null ? null : compareSentences(compared(before, now));
  }, [then, activity]);
  const { earlier } = report;
  if (earlier === undefined || then === null) return null;
  return (
    <Section title={words.fromEarlier}>
      <SaidPara
        said={[
          say((their) => words.earlier.told(their(earlier.session.title), dayOf(earlier.session.createdAt))),
          ...(sentences === null ? [say(() => words.earlier.noMap)] : []),
        ]}
      />
      <ul className={styles['plainList']}>
        {(sentences ?? []).map((s) => (
          <li key={s.key}>
            <SaidText said={s.said} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
