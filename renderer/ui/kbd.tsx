import css from './kbd.module.css';

/** A key as it stands on the keyboard; hidden from screen readers, which have `aria-keyshortcuts`. */
export function Kbd({ children, quiet = false }: { readonly children: string; readonly quiet?: boolean }) {
  return (
    <kbd aria-hidden="true" className={`${css['kbd'] ?? ''} ${quiet ? (css['quiet'] ?? '') : ''}`}>
      {children}
    </kbd>
  );
}
