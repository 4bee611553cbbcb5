/** What tests may order; the packaged program ignores all of it. */
export interface TestHooks {
  readonly profileDir: string | null;
  /** A business to connect to at once. */
  readonly business: { readonly url: string; readonly token: string } | null;
  readonly locale: 'cs' | 'en' | null;
  /** The program's clock stands here at start and runs on, epoch ms. */
  readonly nowMs: number | null;
  readonly fileVault: boolean;
  /** Opens practice without its door. */
  readonly startPractice: boolean;
}

/** No hooks: what the packaged program sees. */
export const NO_HOOKS: TestHooks = { profileDir: null, business: null, locale: null, nowMs: null, fileVault: false, startPractice: false };

/** Names of the hooks, as the README lists them. */
export const HOOK_NAMES = ['PULT_PROFILE_DIR', 'PULT_API_URL', 'PULT_TOKEN', 'PULT_LOCALE', 'PULT_NOW', 'PULT_VAULT', 'PULT_START'] as const;

/** An instant and not a day: it names its zone. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d.*(Z|[+-]\d\d:\d\d)$/;

/** Reads the hooks; a text says what is wrong with one. */
export function readHooks(env: Readonly<Record<string, string | undefined>>, packaged: boolean): TestHooks | string {
  if (packaged) return NO_HOOKS;
  const given = (name: (typeof HOOK_NAMES)[number]): string | null => (env[name] === undefined || env[name] === '' ? null : (env[name] ?? null));
  const [url, token, locale, now, vault, start] = [given('PULT_API_URL'), given('PULT_TOKEN'), given('PULT_LOCALE'), given('PULT_NOW'), given('PULT_VAULT'), given('PULT_START')];
  if (url !== null && !isHttpUrl(url)) return `PULT_API_URL must be an http(s) address, not "${url}"`;
  if ((url === null) !== (token === null)) return 'PULT_API_URL and PULT_TOKEN belong together';
  if (locale !== null && locale !== 'cs' && locale !== 'en') return `PULT_LOCALE must be cs or en, not "${locale}"`;
  const nowMs = now === null ? null : INSTANT.test(now) ? Date.parse(now) : Number.NaN;
  if (nowMs !== null && Number.isNaN(nowMs)) return `PULT_NOW must be an ISO instant, not "${now ?? ''}"`;
  if (vault !== null && vault !== 'file') return `PULT_VAULT must be file, not "${vault}"`;
  if (start !== null && start !== 'practice') return `PULT_START must be practice, not "${start}"`;
  return {
    profileDir: given('PULT_PROFILE_DIR'),
    business: url === null || token === null ? null : { url, token },
    locale,
    nowMs,
    fileVault: vault === 'file',
    startPractice: start === 'practice',
  };
}

function isHttpUrl(text: string): boolean {
  return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);
}
