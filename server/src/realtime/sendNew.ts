/** Calls `send` unless this room was sent the very same under this name last. */
export type SendNew = (room: string, name: string, value: object, send: () => void) => void;

/** Remembers what each room was sent last, so that nothing goes out twice to a hall full of tablets. */
export function createSendNew(): SendNew {
  const last = new Map<string, string>();
  return (room, name, value, send) => {
    const key = `${room} ${name}`;
    const text = JSON.stringify(value);
    if (last.get(key) === text) return;
    last.set(key, text);
    send();
  };
}
