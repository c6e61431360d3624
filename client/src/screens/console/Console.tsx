export function Console({ session }: { session: string; secret: string | null }) {
  return <p>Console {String(session)}</p>;
}
