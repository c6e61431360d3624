export function Invite({ invite }: { invite: string }) {
  return <p>Invite {String(invite)}</p>;
}
