import css from './facts.module.css';

/** Short facts in a line, parted by dots; where the line breaks no dot is left hanging. */
export function Facts({ facts }: { readonly facts: readonly string[] }) {
  return (
    <span className={css['facts']}>
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </span>
  );
}
