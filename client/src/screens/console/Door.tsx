import { useState } from 'react';
import { changeCode } from '../../session/api.ts';
import { useSession } from '../../session/store.ts';
import { leadText } from '../../leadText.ts';
import { text } from '../../text.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckBox } from '../../ui/CheckBox.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import type { Lead } from './lead.ts';
import { Refused } from './Refused.tsx';
import styles from './Side.module.css';
import { useCommand } from './useCommand.ts';

/** "K7R 4WP": easier to read out and to copy from far away. */
export const spacedCode = (code: string): string => code.replace(/(.{3})(?=.)/g, '$1 ');

/** Where people join: the address and its code. */
export function useJoinAddress(code: string): { url: string; host: string } {
  const base = useSession((s) => s.hello?.publicUrl ?? location.origin);
  return {
    url: `${base.replace(/\/$/, '')}/j/${code}`,
    host: base.replace(/^https?:\/\//, '').replace(/\/$/, ''),
  };
}

/** Code, QR code and link, and whether the door is open. */
export function Door({ lead }: { lead: Lead }) {
  const { code, locked } = lead.view;
  const { admit } = lead.facilitator;
  const { url, host } = useJoinAddress(code);
  const [asking, setAsking] = useState(false);
  const { run, ask, busy, refusal } = useCommand();
  const renew = async (): Promise<void> => {
    if ((await ask(() => changeCode(lead.secret))) === null) return;
    setAsking(false);
    announce(leadText.console.door.renewed);
  };
  return (
    <section className={styles['panel']} aria-label={leadText.console.door.title}>
      <div className={styles['join']}>
        <QrCode value={url} label={leadText.console.door.qr(spacedCode(code))} size="124px" />
        <div>
          <div className={styles['codeHead']}>
            <p className={styles['quiet']}>{leadText.console.door.code}</p>
            <Menu
              label={leadText.console.door.more}
              items={[
                {
                  key: 'new',
                  label: leadText.console.door.renew,
                  icon: 'arrowsClockwise',
                  onSelect: () => setAsking(true),
                },
              ]}
            >
              {(trigger) => (
                <Button {...trigger} look="quiet" icon="more" label={leadText.console.door.more} />
              )}
            </Menu>
          </div>
          <p className={styles['code']}>{spacedCode(code)}</p>
          <p className={styles['quiet']}>{host}</p>
        </div>
      </div>
      {locked ? <p className={styles['locked']}>{leadText.console.door.lockedMore}</p> : null}
      <div className={styles['buttons']}>
        <CopyButton value={url}>{leadText.links.copy}</CopyButton>
        <Button
          icon={locked ? 'lock' : 'lockOpen'}
          aria-label={locked ? leadText.console.door.unlockIt : leadText.console.door.lockIt}
          aria-disabled={busy}
          onTap={() => void run({ type: 'setDoor', locked: !locked })}
        >
          {locked ? leadText.console.door.unlock : leadText.console.door.lock}
        </Button>
      </div>
      <div>
        <CheckBox checked={admit} onChange={(on) => void run({ type: 'setAdmit', admit: on })}>
          {text.admission.ask}
        </CheckBox>
        {admit ? <p className={styles['quiet']}>{text.admission.hint}</p> : null}
      </div>
      <Refused refusal={refusal} />
      {asking ? (
        <Sheet
          title={leadText.console.door.renew}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onTap={() => setAsking(false)}>{text.common.cancel}</Button>
              <Button look="strong" aria-disabled={busy} onTap={() => void renew()}>
                {leadText.console.door.renew}
              </Button>
            </>
          }
        >
          <p>{leadText.console.door.renewMore}</p>
          <Refused refusal={refusal} />
        </Sheet>
      ) : null}
    </section>
  );
}
