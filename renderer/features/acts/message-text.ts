import type { ActName } from '@shared/reservanto/acts/asks';
import { MESSAGES } from '@shared/reservanto/generated/messages';
import type { Translate } from '../../i18n/i18n';
import { translate } from '../../i18n/i18n';
import { useConnection } from '../../state/connection';
import { useSession } from '../../state/session';

/**
 * Whether the act messages the customer, in words; null for one that never does (rules.md section 6: twelve acts do, when the
 * token holds CustomerNotifications, which cannot be read and is said by a person in Settings).
 */
export function messageText(action: ActName, t: Translate = translate): string | null {
  if (MESSAGES[action] === undefined) return null;
  const { business, preferences } = useSession.getState();
  if (business === null || business.practice) return t('act.message.practice');
  const messages = useConnection.getState().missingRights.includes('CustomerNotifications') ? false : preferences.messages[business.id];
  if (messages === undefined) return t('act.message.maybe');
  return t(messages ? 'act.message.server' : 'act.message.self');
}
