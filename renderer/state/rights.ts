import { translate, useText } from '../i18n/i18n';
import type { UsedRight } from '@shared/reservanto/rights';
import { useConnection } from './connection';

/** Why nothing can be done that needs this right, in words; null while the token is not known to lack it. */
export function useRefusal(right: UsedRight): string | null {
  const t = useText();
  return useConnection(({ missingRights }) => missingRights.includes(right)) ? t('error.session.rightMissing', { right }) : null;
}

/** The same outside of components. */
export function refusalOf(right: UsedRight): string | null {
  return useConnection.getState().missingRights.includes(right) ? translate('error.session.rightMissing', { right }) : null;
}
