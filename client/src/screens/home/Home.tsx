export function Home({ lost }: { lost: boolean }) {
  return <p>Home {String(lost)}</p>;
}
