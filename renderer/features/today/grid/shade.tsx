import type { Shade } from '@shared/domain/shades';
import type { Translate } from '../../../i18n/i18n';
import { useText } from '../../../i18n/i18n';
import css from './shade.module.css';

/** A shaded part of a column: px from its top, and its time in words. */
export interface ShadePartProps {
  readonly shade: Shade;
  readonly top: number;
  readonly height: number;
  readonly time: string;
}

/** Lower than this a shade has no room for its word, in px. */
const ONE_LINE = 18;

/** See {@link ShadePartProps}. What is more than the end of a shift is a cell with a name of its own, and says what it is where there is room. */
export function ShadePart({ shade, top, height, time }: ShadePartProps) {
  const t = useText();
  const word = shadeWord(shade, t);
  const place = { top, height };
  if (shade.kind === 'closed') return <div aria-hidden="true" title={word} className={css['closed']} style={place} />;
  return (
    <div role="gridcell" aria-label={`${time}, ${word}`} title={shade.kind === 'gap' ? `${time} · ${word}. ${t('grid.shade.gapWhy')}` : `${time} · ${word}`} data-shade={shade.kind} className={css[shade.kind]} style={place}>
      {height < ONE_LINE ? null : <span aria-hidden="true">{word}</span>}
    </div>
  );
}

/** What a shade is, in words. */
export function shadeWord({ kind, note }: Pick<Shade, 'kind' | 'note'>, t: Translate): string {
  return kind === 'off' && note !== '' ? t('grid.shade.offNamed', { note }) : t(`grid.shade.${kind}`);
}
