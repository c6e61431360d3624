import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
} from 'react';
import { heard } from './heard.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import styles from './Menu.module.css';

export interface MenuItem {
  key: string;
  label: ReactNode;
  /** A quiet line under the label. */
  more?: ReactNode;
  icon?: IconName | undefined;
  danger?: boolean;
  onSelect: () => void;
}

/** What the button that opens the menu must be given. */
export interface MenuTrigger {
  ref: Ref<HTMLButtonElement>;
  onClick: (event: MouseEvent) => void;
  'aria-haspopup': 'menu';
  'aria-expanded': boolean;
  'aria-controls': string | undefined;
}

interface MenuProps {
  /** Its name for screen readers. */
  label: string;
  /** Or how to make them, where that takes time and few such menus are ever opened. */
  items: readonly MenuItem[] | (() => readonly MenuItem[]);
  children: (trigger: MenuTrigger) => ReactNode;
}

/** A button's menu: arrow keys go through it, Escape, Tab or a tap elsewhere closes it, focus goes back to the button. */
export function Menu({ label, items, children }: MenuProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = (back: boolean): void => {
    setOpen(false);
    if (back) button.current?.focus();
  };
  return (
    <span className={styles['wrap']}>
      {children({
        ref: button,
        onClick: ({ currentTarget }) => heard(currentTarget, () => setOpen((now) => !now)),
        'aria-haspopup': 'menu',
        'aria-expanded': open,
        'aria-controls': open ? id : undefined,
      })}
      {open ? <Panel id={id} label={label} items={items} button={button} close={close} /> : null}
    </span>
  );
}

interface PanelProps extends Pick<MenuProps, 'label' | 'items'> {
  id: string;
  button: { current: HTMLButtonElement | null };
  close: (back: boolean) => void;
}

function Panel({ id, label, items, button, close }: PanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  // Fixed to the window, so that no scrolling box cuts it off.
  const [place, setPlace] = useState<CSSProperties>({ visibility: 'hidden', top: 0, left: 0 });
  useLayoutEffect(() => {
    const at = button.current?.getBoundingClientRect();
    const own = panel.current?.getBoundingClientRect();
    if (at === undefined || own === undefined) return;
    const below = at.bottom + 4;
    const top = below + own.height <= innerHeight - 8 ? below : Math.max(8, at.top - own.height - 4);
    const rtl = getComputedStyle(document.documentElement).direction === 'rtl';
    const wanted = rtl ? at.right - own.width : at.left;
    setPlace({ top, left: Math.max(8, Math.min(wanted, innerWidth - own.width - 8)) });
  }, [button]);
  useEffect(() => {
    if (place.visibility === undefined) panel.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }, [place]);
  useEffect(() => {
    const away = (event: Event): void => {
      const { target } = event;
      if (target instanceof Node && (panel.current?.contains(target) || button.current?.contains(target)))
        return;
      close(false);
    };
    document.addEventListener('pointerdown', away, true);
    document.addEventListener('scroll', away, true);
    window.addEventListener('resize', away);
    return () => {
      document.removeEventListener('pointerdown', away, true);
      document.removeEventListener('scroll', away, true);
      window.removeEventListener('resize', away);
    };
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    const all = [...(panel.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (to !== undefined) all.at(to % all.length)?.focus();
    else if (event.key === 'Escape') close(true);
    else if (event.key === 'Tab') return close(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={panel}
      id={id}
      role="menu"
      tabIndex={-1}
      aria-label={label}
      className={styles['menu']}
      style={place}
      onKeyDown={onKeyDown}
    >
      {(typeof items === 'function' ? items() : items).map((item) => (
        <button
          key={item.key}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className={`${styles['item']} ${item.danger ? styles['danger'] : ''}`}
          onClick={({ currentTarget }) =>
            heard(currentTarget, () => {
              close(true);
              item.onSelect();
            })
          }
        >
          {item.icon ? <Icon name={item.icon} /> : null}
          <span>
            {item.label}
            {item.more ? <small>{item.more}</small> : null}
          </span>
        </button>
      ))}
    </div>
  );
}
