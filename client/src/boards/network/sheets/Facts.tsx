import styles from './Sheets.module.css';

/** What is known, each with its word; what is empty is left out. */
export function Facts({ facts }: { facts: readonly (readonly [string, string])[] }) {
  const some = facts.filter(([, value]) => value !== '');
  if (some.length === 0) return null;
  return (
    <dl className={styles['facts']}>
      {some.map(([word, value]) => (
        <FactRow key={word} word={word} value={value} />
      ))}
    </dl>
  );
}

function FactRow({ word, value }: { word: string; value: string }) {
  return (
    <>
      <dt>{word}</dt>
      <dd className="theirs" dir="auto">
        {value}
      </dd>
    </>
  );
}
