import { useText } from '../../../i18n/i18n';
import { Icon } from '../../../ui/icons';
import css from './columns-menu.module.css';

/** What stands over the hours: the menu of columns, and the resources that are folded away. */
export interface CornerProps {
  readonly folded: readonly { readonly name: string }[];
  readonly isUnfolded: boolean;
  /** How many columns a person has hidden. */
  readonly hidden: number;
  readonly isOpen: boolean;
  readonly onUnfold: () => void;
  readonly onOpen: () => void;
}

/** See {@link CornerProps}. */
export function Corner({ folded, isUnfolded, hidden, isOpen, onUnfold, onOpen }: CornerProps) {
  const t = useText();
  const name = hidden === 0 ? t('columns.open') : t('columns.openHidden', { count: hidden });
  const foldName = isUnfolded ? t('grid.fold') : t('grid.unfold', { names: folded.map((resource) => resource.name).join(', ') });
  return (
    <div className={css['corner']}>
      <button type="button" aria-label={name} title={name} aria-haspopup="dialog" aria-expanded={isOpen} data-hidden={hidden === 0 ? undefined : ''} onClick={onOpen}>
        <Icon name="columns" size={16} />
      </button>
      {folded.length === 0 ? null : (
        <button type="button" aria-label={foldName} title={`${t('grid.folded', { count: folded.length })}: ${folded.map((resource) => resource.name).join(', ')}`} aria-pressed={isUnfolded} onClick={onUnfold}>
          {isUnfolded ? '−' : '+'}
          {folded.length}
        </button>
      )}
    </div>
  );
}
