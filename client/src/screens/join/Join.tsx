export function Join({ code }: { code: string }) {
  return <p>Join {String(code)}</p>;
}
