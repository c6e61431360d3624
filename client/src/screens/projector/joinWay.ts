import { spokenCode } from '@facet/shared/session/joinCode.ts';
import { useSession } from '../../session/store.ts';

export interface JoinWay {
  /** What to type into a browser, without http://. */
  host: string;
  /** The whole address with the code, for the QR code. */
  link: string;
  /** The code in two halves, easier to copy from far away. */
  code: [string, string];
}

/** How to come in; null while the door is locked. */
export function useJoinWay(): JoinWay | null {
  const url = useSession((s) => s.hello?.publicUrl ?? location.origin);
  const code = useSession((s) => s.view?.code ?? '');
  const locked = useSession((s) => s.view?.locked ?? false);
  if (locked || code === '') return null;
  const [first = '', second = ''] = spokenCode(code).split(' ');
  return {
    host: url.replace(/^https?:\/\//, '').replace(/\/$/, ''),
    link: `${url.replace(/\/$/, '')}/join/${code}`,
    code: [first, second],
  };
}
