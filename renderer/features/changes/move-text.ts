import type { MoveRefusal } from '@shared/domain/moves';
import type { RefusalGuess } from '@shared/domain/refusal-guess';
import type { Translate } from '../../i18n/i18n';
import { translate } from '../../i18n/i18n';
import { openAdmin } from '../../state/open-admin';
import { say } from '../../state/toasts';

/** Why a booking cannot be moved, in words. */
export function moveRefusalText(why: MoveRefusal, t: Translate = translate): string {
  return t(`changes.move.not.${why}`);
}

/** Our guess why a move was refused, in words: of what this computer knows of the place it says that it is only that. */
export function guessText(guess: Exclude<RefusalGuess, null>, t: Translate): string {
  return guess === 'capacity' || guess === 'outsideHours' ? t(`changes.guess.${guess}`) : t(`panel.guess.${guess}`);
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
