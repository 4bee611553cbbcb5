import type { Business } from '@shared/domain/connection';
import { MERCHANT_ZONE } from '@shared/domain/booking';
import { USUAL_KEYS } from '@shared/domain/key-settings';
import { dateIn } from '@shared/domain/plain-date';
import type { AppError } from '@shared/errors/app-error';
import type { Bootstrap, Calls, Preferences } from '@shared/ipc/channels';
import { create } from 'zustand';
import { call, listen } from '../bridge/bridge';

interface Session {
  readonly business: Business | null;
  readonly preferences: Preferences;
  readonly version: string;
  readonly insecureVault: boolean;
  /** The program's clock minus the computer's, in ms. */
  readonly offset: number;
  /** The program's time, moved on every minute, epoch ms. */
  readonly minute: number;
}

/** Which business is open, what this computer prefers, what time it is. */
export const useSession = create<Session>(() => ({
  business: null,
  preferences: { locale: 'cs', theme: 'system', locationId: null, graceSeconds: 8, keptBack: 14, keptAhead: 60, messages: {}, sheets: {}, calendarResources: {}, keys: USUAL_KEYS, privacy: false },
  version: '',
  insecureVault: false,
  offset: 0,
  minute: Date.now(),
}));

/** The program's time, epoch ms. */
export function now(): number {
  return Date.now() + useSession.getState().offset;
}

/** Today of the business. */
export function today(): string {
  return dateIn(now(), MERCHANT_ZONE);
}

/** Takes over the first answer of main and follows what main says from then on. */
export function startSession(first: Bootstrap): void {
  const offset = first.now - Date.now();
  useSession.setState({ business: first.business, preferences: first.preferences, version: first.version, insecureVault: first.insecureVault, offset, minute: first.now });
  listen('business.changed', (business) => {
    const before = useSession.getState().business;
    useSession.setState({ business });
    if (before?.id !== business?.id) void readClock();
  });
  listen('preferences.changed', (preferences) => useSession.setState({ preferences }));
  const tick = (): void => {
    useSession.setState({ minute: now() });
    setTimeout(tick, 60_000 - (now() % 60_000));
  };
  setTimeout(tick, 60_000 - (now() % 60_000));
}

/** Another business may stand at another time (practice does). */
async function readClock(): Promise<void> {
  const answer = await call('app.bootstrap', null);
  if (!answer.ok) return;
  useSession.setState({ offset: answer.value.now - Date.now(), minute: answer.value.now, business: answer.value.business });
}

/** Opens practice and takes over its clock. */
export async function openPractice(): Promise<string | null> {
  const answer = await call('connect.practice', null);
  if (!answer.ok) return answer.error.code;
  await readClock();
  return null;
}

/** Opens a business that was connected before; an error says why it cannot be opened. */
export async function openBusiness(id: string): Promise<AppError | null> {
  const answer = await call('connect.open', { id });
  if (!answer.ok) return answer.error;
  await readClock();
  return null;
}

/** Has a token checked, kept and its business opened. With an error nothing has changed. */
export async function connectToken(wanted: Calls['connect.token']['input']): Promise<AppError | null> {
  const answer = await call('connect.token', wanted);
  if (!answer.ok) return answer.error;
  await readClock();
  return null;
}
