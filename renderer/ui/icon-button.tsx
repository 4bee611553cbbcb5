import type { ButtonHTMLAttributes } from 'react';
import css from './icon-button.module.css';
import type { IconName } from './icons';
import { Icon } from './icons';

/** A square button with an icon; its name is said and shown on hover. */
export function IconButton({ icon, name, ...rest }: { readonly icon: IconName; readonly name: string } & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'name'>) {
  return (
    <button type="button" aria-label={name} title={name} {...rest} className={css['button']}>
      <Icon name={icon} size={16} />
    </button>
  );
}
