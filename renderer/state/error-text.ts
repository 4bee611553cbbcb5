import type { AppError } from '@shared/errors/app-error';
import type { TextKey } from '../i18n/catalogue';
import { translate } from '../i18n/i18n';

/** An error in the user's language; what to do is part of the text. */
export function errorText(error: AppError): string {
  return translate(`error.${error.code}` satisfies TextKey, error.params);
}

/** The server's own words on why it refused; null for every other error, whose detail is for the log. */
export function serverWords(error: AppError): string | null {
  return error.code === 'server.refused' ? (error.detail ?? null) : null;
}
