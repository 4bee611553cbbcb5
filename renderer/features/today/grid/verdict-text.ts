import { translate } from '../../../i18n/i18n';
import { moveRefusalText } from '../../changes';
import type { MoveVerdict } from './drag-verdict';

/** What a place says while a block is held over it; carried by keys, how it is put down too. */
export function verdictText(verdict: MoveVerdict, by: 'pointer' | 'keys'): string {
  if (verdict.kind === 'no') return moveRefusalText(verdict.why);
  const warning = verdict.kind === 'doubtful' ? translate(`grid.doubtful.${verdict.why}`) : '';
  return by === 'pointer' ? warning : [warning, translate('grid.carried')].filter((text) => text !== '').join(' ');
}
