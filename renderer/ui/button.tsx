import type { ButtonHTMLAttributes, ReactNode } from 'react';
import css from './button.module.css';
import { Kbd } from './kbd';

/** A button with its key beside it. */
export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  readonly look?: 'primary' | 'go' | 'danger' | 'quiet' | 'plain';
  readonly size?: 'small' | 'usual' | 'large';
  readonly hint?: string | undefined;
  readonly children: ReactNode;
}

/** See {@link ButtonProps}. The hint is not part of its name. */
export function Button({ look = 'quiet', size = 'usual', hint, children, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={`${css['button'] ?? ''} ${css[look] ?? ''} ${css[size] ?? ''}`}>
      <span>{children}</span>
      {hint === undefined ? null : <Kbd quiet={look !== 'quiet'}>{hint}</Kbd>}
    </button>
  );
}
