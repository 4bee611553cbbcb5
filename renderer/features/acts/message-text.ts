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
  const whether = MESSAGES[action] === undefined ? null : messagesSent();
  return whether === null ? null : t(`act.message.${whether}`);
}

/** How many messages customers get when so many acts of the kind are done, in words. */
export function messagesText(action: ActName, count: number, t: Translate = translate): string {
  return MESSAGES[action] === undefined ? t('act.messages.self') : t(`act.messages.${messagesSent()}`, { count });
}

/** `maybe`: nobody has said. */
function messagesSent(): 'practice' | 'maybe' | 'server' | 'self' {
  const { business, preferences } = useSession.getState();
  if (business === null || business.practice) return 'practice';
  const messages = useConnection.getState().missingRights.includes('CustomerNotifications') ? false : preferences.messages[business.id];
  if (messages === undefined) return 'maybe';
  return messages ? 'server' : 'self';
}
