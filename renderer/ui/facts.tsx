import css from './facts.module.css';

/** Short facts in a line, parted by dots; where the line breaks no dot is left hanging. */
export function Facts({ facts }: { readonly facts: readonly string[] }) {
  return (
    <span className={css['facts']}>
      {facts.map((fact, at) => (
        <span key={fact}>
          {at === 0 ? null : <i> · </i>}
          {fact}
        </span>
      ))}
    </span>
  );
}
