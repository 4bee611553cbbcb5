import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { MERCHANT_ZONE } from '@shared/domain/booking';
import { dateOf } from '@shared/domain/days';
import { practiceNow } from '@shared/domain/practice';
import type { AppError } from '@shared/errors/app-error';
import { appError } from '@shared/errors/app-error';
import type { Result } from '@shared/util/result';
import { fail, ok } from '@shared/util/result';
import { firstDays } from '../store/first-day';
import type { StoreOptions } from '../store/port';
import type { StoreProcess } from '../store/supervisor';
import { superviseStore } from '../store/supervisor';
import type { Vault } from '../vault/vault';
import type { AppClock } from './clock';
import type { DeskPlan } from './open-desk';
import type { PracticeServer } from './processes';

/** Practice data are invented: their key hides nothing and is the same on every computer. */
const PRACTICE_KEY = createHash('sha256').update('pult practice').digest('hex');

/** What plans are made with. */
export interface PlanDeps {
  readonly profile: string;
  /** False when the profile folder cannot be written: everything stays in memory. */
  readonly writable: boolean;
  readonly clock: AppClock;
  readonly vault: Vault;
  readonly forkStore: () => StoreProcess;
  readonly startPracticeServer: (nowMs: number, booksFile: string | null) => Promise<PracticeServer>;
  /** Resolves when the window has shown something; what belongs to the network waits for it. */
  readonly shown: Promise<void>;
}

function storeOf(deps: PlanDeps, options: Omit<StoreOptions, 'zone' | 'clockOffset'>): Pick<DeskPlan, 'store' | 'firstDay' | 'keepsActs'> {
  return {
    keepsActs: (options.acts ?? null) !== null,
    store: superviseStore(deps.forkStore, { ...options, zone: MERCHANT_ZONE, clockOffset: deps.clock.offset() }),
    firstDay: firstDays(options).read,
  };
}

/** The built-in practice business. Its clock stands at 9:52 at every start, unless a test has set another. */
export function practicePlan(deps: PlanDeps, nowMs: number | null): DeskPlan {
  deps.clock.set(nowMs ?? practiceNow(Date.now(), MERCHANT_ZONE));
  // Books and acts belong to one practice day: another day is another business with other numbers.
  const day = dateOf(deps.clock.now(), MERCHANT_ZONE);
  const fileOf = (what: string): string | null => (deps.writable ? join(deps.profile, `practice-${day}-${what}.db`) : null);
  return {
    id: 'practice',
    practice: true,
    fallbackName: 'Studio Letná',
    missingRights: [],
    ...storeOf(deps, { file: deps.writable ? join(deps.profile, 'practice-cache.db') : null, key: PRACTICE_KEY, acts: actsIn(fileOf('acts'), PRACTICE_KEY) }),
    findServer: async () => {
      await deps.shown;
      forgetOtherDays(deps, day);
      return deps.startPracticeServer(deps.clock.now(), fileOf('books'));
    },
  };
}

/** A business and the token that opens it. `id` names its files and its keys; `missing`: rights that the token is known to lack. */
export interface TokenBusiness {
  readonly id: string;
  readonly url: string;
  readonly token: string;
  readonly name: string;
  readonly missing: readonly string[];
}

/** Names of a business's secrets in the vault. */
export function secretsOf(id: string): { readonly token: string; readonly cacheKey: string; readonly actsKey: string } {
  return { token: `token-${id}`, cacheKey: `cache-key-${id}`, actsKey: `acts-key-${id}` };
}

/** The beginnings of the names of a business's files in the profile: what stands behind them belongs to it too. */
export function filesOf(id: string): { readonly cache: string; readonly acts: string } {
  return { cache: `cache-${id}.db`, acts: `acts-${id}.db` };
}

/** A business by its token. Without a secure vault its cache and its acts stay in memory. */
export async function tokenPlan(deps: PlanDeps & { readonly notice: (error: AppError) => void }, business: TokenBusiness, nowMs: number | null): Promise<DeskPlan> {
  deps.clock.set(nowMs);
  const { id } = business;
  const [secrets, files] = [secretsOf(id), filesOf(id)];
  const [cacheKey, actsKey] = await Promise.all([keptKey(deps, secrets.cacheKey), keptKey(deps, secrets.actsKey)]);
  const refused = [cacheKey, actsKey].find((kept) => !kept.ok);
  if (refused?.ok === false) deps.notice(refused.error);
  // Nothing personal touches the disk without a secure place for its key.
  const key = cacheKey.ok ? cacheKey.value : null;
  return {
    id,
    practice: false,
    fallbackName: business.name,
    missingRights: business.missing,
    ...storeOf(deps, { file: key === null ? null : join(deps.profile, files.cache), key, acts: actsIn(join(deps.profile, files.acts), actsKey.ok ? actsKey.value : null) }),
    findServer: async () => {
      await deps.shown;
      return { url: business.url, longTimeToken: business.token, stop: () => Promise.resolve() };
    },
  };
}

/** Where the book of acts lies; without a file or a key it lives in memory. */
function actsIn(file: string | null, key: string | null): { readonly file: string; readonly key: string } | null {
  return file === null || key === null ? null : { file, key };
}

/** Books and acts of other practice days are of no use to anybody. */
function forgetOtherDays({ profile, writable }: PlanDeps, day: string): void {
  if (!writable) return;
  for (const name of readdirSync(profile)) {
    if (/^practice-\d{4}-\d\d-\d\d-/.test(name) && !name.startsWith(`practice-${day}-`)) rmSync(join(profile, name), { force: true });
  }
}

/** A key of this name, made and sealed when there is none; null when nothing is kept on the disk. An error says why it cannot be kept or read safely. */
async function keptKey({ vault, writable }: PlanDeps, name: string): Promise<Result<string | null>> {
  if (!writable) return ok(null);
  const state = await vault.state();
  if (state !== 'available') return fail(appError(state === 'locked' ? 'vault.locked' : 'vault.noBackend'));
  const known = await vault.open(name);
  if (!known.ok) return known;
  if (known.value !== null) return ok(known.value);
  const fresh = randomBytes(32).toString('hex');
  const sealed = await vault.seal(name, fresh);
  return sealed.ok ? ok(fresh) : sealed;
}
