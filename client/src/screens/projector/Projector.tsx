export function Projector({ session }: { session: string; secret: string | null }) {
  return <p>Projector {String(session)}</p>;
}
