import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import styles from './Button.module.css';
import { heard } from './heard.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  /** `next` is the one marigold step of a screen; `strong` a filled button; `plain` looks like a link, `quiet` like its words. */
  look?: 'next' | 'strong' | 'outline' | 'plain' | 'quiet' | 'danger';
  icon?: IconName;
  iconAfter?: IconName;
  wide?: boolean;
  /** What a press sets off, once it has been answered and that is painted; see `heard` for what must be an `onClick`. */
  onTap?: (() => void) | undefined;
  /** Shows only the icon; `label` is then its name. */
  label?: string;
  children?: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

/** A real button of at least 44 px (52 for the next step). */
export function Button({
  look = 'outline',
  icon,
  iconAfter,
  wide,
  label,
  children,
  ref,
  onTap,
  ...rest
}: ButtonProps) {
  const names = [styles['button'], styles[look], wide ? styles['wide'] : '', label ? styles['square'] : ''];
  return (
    <button
      type="button"
      ref={ref}
      onClick={onTap && ((event) => heard(event.currentTarget, onTap))}
      {...rest}
      aria-label={label ?? rest['aria-label']}
      title={label ?? rest.title}
      className={names.filter(Boolean).join(' ')}
    >
      {icon ? <Icon name={icon} /> : null}
      {children === undefined || children === null ? null : <span>{children}</span>}
      {iconAfter ? <Icon name={iconAfter} /> : null}
    </button>
  );
}
