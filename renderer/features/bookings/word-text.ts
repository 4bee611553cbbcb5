import type { StatusWord } from '@shared/domain/status-words';
import { formatMoney } from '../../i18n/format';
import type { Locale } from '../../i18n/catalogue';
import { currentLocale, translate } from '../../i18n/i18n';

/** More texts than this are never held: prices of a business are few, but amounts can be anything. */
const MOST = 1_000;

const made = new Map<string, string>();

/** Texts are made once for each language and amount: a day has thousands of them. */
function once(key: string, locale: Locale, make: () => string): string {
  const name = `${locale} ${key}`;
  const known = made.get(name);
  if (known !== undefined) return known;
  if (made.size >= MOST) made.clear();
  const text = make();
  made.set(name, text);
  return text;
}

/** One status word as text. */
export function wordText(word: StatusWord): string {
  switch (word.key) {
    case 'toPay':
    case 'partPaid':
      return once(`${word.key} ${word.amount}`, currentLocale(), () => translate(`status.${word.key}`, { amount: formatMoney(word.amount) }));
    case 'people':
      return translate('status.people', { count: word.count });
    case 'cameOf':
      return translate('group.came', { came: word.came, count: word.count });
    case 'occupancy': {
      const taken = translate('status.occupancy', { occupied: word.occupied, capacity: word.capacity });
      return word.alternates === 0 ? taken : `${taken}, ${translate('status.alternates', { count: word.alternates })}`;
    }
    default:
      return once(word.key, currentLocale(), () => translate(`status.${word.key}`));
  }
}
