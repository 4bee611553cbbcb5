import type { MoveRefusal } from '@shared/domain/moves';
import type { Translate } from '../../i18n/i18n';
import { translate } from '../../i18n/i18n';
import { openAdmin } from '../../state/open-admin';
import { say } from '../../state/toasts';

/** Why a booking cannot be moved, in words. */
export function moveRefusalText(why: MoveRefusal, t: Translate = translate): string {
  return t(`changes.move.not.${why}`);
}

/** Kinds that can be moved in the web administration only. */
const IN_ADMINISTRATION: ReadonlySet<MoveRefusal> = new Set(['class', 'course', 'rental', 'place', 'segment', 'resource', 'service', 'notEms']);

/** Whether the web administration can do what the API cannot. */
export function isForAdministration(why: MoveRefusal): boolean {
  return IN_ADMINISTRATION.has(why);
}

/** Says why a booking stays where it is, with the way to the web administration where that can move it. */
export function sayNotMoved(why: MoveRefusal): void {
  say('alert', moveRefusalText(why), null, isForAdministration(why) ? { text: translate('admin.open'), run: () => void openAdmin('calendar') } : undefined);
}
