import { phoneDigits } from './fold';

/** A phone as the desk reads it aloud: Czech numbers by threes, `+420 777 123 456`; whatever is not one stays as it came. */
export function formatPhone(phone: string): string {
  const digits = phoneDigits(phone);
  if (!/^[\d\s()+./-]+$/.test(phone) || digits.length !== 9 || !isCzech(phone)) return phone.trim();
  return `+420 ${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`;
}

/** True when both are the same number, with or without +420 or 00420 (rules.md: the server takes both). No number equals nothing. */
export function isSamePhone(one: string | null, other: string | null): boolean {
  const digits = phoneDigits(one ?? '');
  return digits !== '' && digits === phoneDigits(other ?? '');
}

/** Nine digits alone, or nine after the Czech prefix; `+43 …` of nine digits in all is not Czech. */
function isCzech(phone: string): boolean {
  const squeezed = phone.replace(/[^\d+]/g, '');
  return /^(?:(?:\+|00)?420)?\d{9}$/.test(squeezed);
}
