import type { CommandKind, CommandNeed } from '@shared/domain/commands';
import { commandOf } from '@shared/domain/commands';
import { translate } from '../i18n/i18n';
import { useConnection } from './connection';
import { standing } from './keyboard';
import { useNavigation } from './navigation';
import { refusalOf } from './rights';

/** What is said when nobody on the screen does it, by group. */
const NOBODY = { booking: 'palette.openFirst', open: 'palette.openCard', day: 'palette.notHere', go: 'palette.notHere', settings: 'palette.notHere', moving: 'palette.notHere' } as const;

/** Why a command cannot be done now, in words; null: it can. What the command always needs comes before what the screen says. */
export function refusalOfCommand(kind: CommandKind): string | null {
  for (const need of commandOf(kind).needs ?? []) {
    const refusal = refusalOfNeed(need);
    if (refusal !== null) return refusal;
  }
  const { isThere, refusal } = standing(kind);
  return isThere ? refusal : translate(NOBODY[commandOf(kind).group]);
}

function refusalOfNeed(need: CommandNeed): string | null {
  switch (need) {
    case 'booking':
      return useNavigation.getState().selected === null ? translate('palette.needsBooking') : null;
    case 'online':
      return useConnection.getState().state === 'online' ? null : translate('palette.needsLine');
    default:
      return refusalOf(need);
  }
}
