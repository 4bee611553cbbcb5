import type { MoveRefusal } from '@shared/domain/moves';
import type { Translate } from '../../i18n/i18n';
import { translate } from '../../i18n/i18n';

/** Why a booking cannot be moved, in words. */
export function moveRefusalText(why: MoveRefusal, t: Translate = translate): string {
  return t(`changes.move.not.${why}`);
}

/** Kinds that can be moved in the web administration only. */
const IN_ADMINISTRATION: ReadonlySet<MoveRefusal> = new Set(['class', 'course', 'rental', 'place', 'segment', 'resource', 'service']);

/** Whether the web administration can do what the API cannot. */
export function isForAdministration(why: MoveRefusal): boolean {
  return IN_ADMINISTRATION.has(why);
}
