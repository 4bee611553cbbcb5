import type { StatusWord } from '@shared/domain/status-words';
import { formatMoney } from '../../i18n/format';
import type { Locale } from '../../i18n/catalogue';
import { currentLocale, translate } from '../../i18n/i18n';

type PlainWord = Exclude<StatusWord['key'], 'toPay' | 'partPaid' | 'people' | 'occupancy'>;

const plainWords = new Map<string, string>();

/** Words without numbers, looked up once for each language: a day has thousands of them. */
function plain(key: PlainWord, locale: Locale): string {
  const known = plainWords.get(`${locale} ${key}`);
  if (known !== undefined) return known;
  const text = translate(`status.${key}`);
  plainWords.set(`${locale} ${key}`, text);
  return text;
}

/** One status word as text. */
export function wordText(word: StatusWord): string {
  switch (word.key) {
    case 'toPay':
    case 'partPaid':
      return translate(`status.${word.key}`, { amount: formatMoney(word.amount) });
    case 'people':
      return translate('status.people', { count: word.count });
    case 'occupancy': {
      const taken = translate('status.occupancy', { occupied: word.occupied, capacity: word.capacity });
      return word.alternates === 0 ? taken : `${taken}, ${translate('status.alternates', { count: word.alternates })}`;
    }
    default:
      return plain(word.key, currentLocale());
  }
}
