import type { FormField } from '@shared/reservanto/form';
import type { ActionName } from '@shared/reservanto/generated/actions';
import { SUMMARIES } from '@shared/reservanto/generated/forms';
import type { Locale } from '../../i18n/catalogue';
import { ACTIONS_CS, FIELDS_CS } from '../../i18n/cs/api';

/** What an action does, in the language of the window. */
export function aboutAction(action: ActionName, locale: Locale): string {
  return locale === 'cs' ? ACTIONS_CS[action] : SUMMARIES[action];
}

/** What a field means, in the language of the window; null where the contract says nothing. */
export function aboutField({ about }: FormField, locale: Locale): string | null {
  if (about === undefined) return null;
  return locale === 'cs' ? (FIELDS_CS[about] ?? about) : about;
}
