import type { SheetLook } from '@shared/domain/sheet-look';
import { COLUMN_STEPS, HOUR_STEPS, USUAL_LOOK } from '@shared/domain/sheet-look';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../../i18n/i18n';
import { Button } from '../../../ui/button';
import { Checkbox } from '../../../ui/checkbox';
import { IconButton } from '../../../ui/icon-button';
import { reordered } from './columns';
import css from './columns-menu.module.css';
import { nextStep } from './sheet-size';

/** The menu of columns and scale. `resources` are all of the day in their order, hidden ones too; px are those shown now. */
export interface ColumnsMenuProps {
  readonly resources: readonly { readonly resourceId: number; readonly name: string }[];
  readonly look: SheetLook;
  readonly hourPx: number;
  readonly columnPx: number;
  readonly onChange: (change: Partial<SheetLook>) => void;
  readonly onClose: () => void;
}

/** See {@link ColumnsMenuProps}. It stays open while it is used; Esc and a press beside it close it, and the focus goes back. */
export function ColumnsMenu({ resources, look, hourPx, columnPx, onChange, onClose }: ColumnsMenuProps) {
  const t = useText();
  const ref = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const before = document.activeElement;
    const menu = ref.current;
    menu?.querySelector<HTMLElement>('input, button')?.focus();
    const away = (event: PointerEvent): void => {
      if (event.target instanceof Node && menu?.contains(event.target) !== true && !(before?.contains(event.target) ?? false)) onClose();
    };
    addEventListener('pointerdown', away, { capture: true });
    return () => {
      removeEventListener('pointerdown', away, { capture: true });
      if (before instanceof HTMLElement && menu?.contains(document.activeElement) !== false) before.focus();
    };
  }, [onClose]);
  const ids = resources.map(({ resourceId }) => resourceId);
  const move = (resourceId: number, name: string, by: 1 | -1): void => {
    const order = reordered(ids, resourceId, by);
    onChange({ order });
    setSaid(t('columns.moved', { name, at: order.indexOf(resourceId) + 1, of: order.length }));
  };
  const hide = (resourceId: number, isShown: boolean): void => onChange({ hidden: isShown ? look.hidden.filter((id) => id !== resourceId) : [...look.hidden, resourceId] });
  return (
    <div
      ref={ref}
      role="dialog"
      aria-label={t('columns.open')}
      className={css['menu']}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className={css['sizes']}>
        <Size name={t('columns.height')} px={look.hourPx} shownPx={hourPx} less={t('columns.shorter')} more={t('columns.taller')} onStep={(by) => onChange({ hourPx: nextStep(HOUR_STEPS, hourPx, by) })} isLast={(by) => nextStep(HOUR_STEPS, hourPx, by) === null} />
        <Size name={t('columns.width')} px={look.columnPx} shownPx={columnPx} less={t('columns.narrower')} more={t('columns.wider')} onStep={(by) => onChange({ columnPx: nextStep(COLUMN_STEPS, columnPx, by) })} isLast={(by) => by > 0 && nextStep(COLUMN_STEPS, columnPx, by) === null} />
      </div>
      <h2>{t('columns.title')}</h2>
      <ul>
        {resources.map(({ resourceId, name }, at) => (
          <li key={resourceId}>
            <Checkbox text={name} checked={!look.hidden.includes(resourceId)} onChange={(isShown) => hide(resourceId, isShown)} />
            <IconButton icon="up" name={t('columns.up', { name })} disabled={at === 0} onClick={() => move(resourceId, name, -1)} />
            <IconButton icon="down" name={t('columns.down', { name })} disabled={at === resources.length - 1} onClick={() => move(resourceId, name, 1)} />
          </li>
        ))}
      </ul>
      <p role="status" className={css['said']}>
        {said}
      </p>
      <Button size="small" onClick={() => onChange(USUAL_LOOK)}>
        {t('columns.reset')}
      </Button>
    </div>
  );
}

interface SizeProps {
  readonly name: string;
  readonly px: number | null;
  readonly shownPx: number;
  readonly less: string;
  readonly more: string;
  readonly onStep: (by: 1 | -1) => void;
  readonly isLast: (by: 1 | -1) => boolean;
}

/** One size with less and more. */
function Size({ name, px, shownPx, less, more, onStep, isLast }: SizeProps) {
  const t = useText();
  return (
    <div className={css['size']}>
      <span>{name}</span>
      <IconButton icon="minus" name={less} disabled={isLast(-1)} onClick={() => onStep(-1)} />
      <output aria-live="polite">{px === null ? t('columns.fitted') : `${Math.round(shownPx)} px`}</output>
      <IconButton icon="plus" name={more} disabled={isLast(1)} onClick={() => onStep(1)} />
    </div>
  );
}
