export function Participant({ session }: { session: string; secret: string | null }) {
  return <p>Participant {String(session)}</p>;
}
