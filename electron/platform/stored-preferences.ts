import { MOST_AHEAD, MOST_BACK, MOST_GRACE } from '@shared/domain/desk-limits';
import type { KeySettings } from '@shared/domain/key-settings';
import { USUAL_KEYS } from '@shared/domain/key-settings';
import type { SheetLook } from '@shared/domain/sheet-look';
import type { Preferences } from '@shared/ipc/channels';
import type { Check } from '@shared/util/checks';
import { isFlag, isRecord, isText, listOf, oneOf, orNull, recordOf, shapeOf, textLike, whole } from '@shared/util/checks';

/** What this computer remembers besides data: what a window is told of, and what is main's own. */
export interface StoredPreferences extends Omit<Preferences, 'locale'> {
  /** null: as the program comes. */
  readonly locale: Preferences['locale'] | null;
  /** The business of the last run: practice, or the id of a connected one. */
  readonly last: string | null;
  readonly bounds: Bounds | null;
}

/** Where the window stood, in screen points. */
interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

/** Smaller no window was. */
const LEAST_PX = 200;

/** As the program comes. */
export const DEFAULT_PREFERENCES: StoredPreferences = { locale: null, theme: 'system', locationId: null, last: null, graceSeconds: 8, keptBack: 14, keptAhead: 60, messages: {}, sheets: {}, calendarResources: {}, keys: USUAL_KEYS, privacy: false, bounds: null };

const look = shapeOf<SheetLook>({ hidden: listOf(whole()), order: listOf(whole()), hourPx: orNull(isSize), columnPx: orNull(isSize) });

const CHECKS: { readonly [K in keyof StoredPreferences]: Check<StoredPreferences[K]> } = {
  locale: oneOf(null, 'cs', 'en'),
  theme: oneOf('system', 'light', 'dark'),
  locationId: orNull(whole()),
  last: orNull(textLike(/^(practice|[0-9a-f]{12})$/)),
  graceSeconds: whole(0, MOST_GRACE),
  keptBack: whole(0, MOST_BACK),
  keptAhead: whole(1, MOST_AHEAD),
  messages: recordOf(isFlag),
  sheets: recordOf(look),
  calendarResources: recordOf(listOf(whole())),
  keys: shapeOf<KeySettings>({ letters: isFlag, own: recordOf(isText) }),
  privacy: isFlag,
  bounds: orNull(shapeOf<Bounds>({ x: whole(), y: whole(), width: whole(LEAST_PX), height: whole(LEAST_PX), maximized: isFlag })),
};

function isSize(value: unknown): value is number {
  return Number.isFinite(value);
}

/** Reads what a file holds: a field that is not what it should be has its default, unknown ones are left out; null: it is no preferences at all. */
export function parsePreferences(stored: unknown): StoredPreferences | null {
  if (!isRecord(stored)) return null;
  const field = <K extends keyof StoredPreferences>(name: K): StoredPreferences[K] => {
    const value = stored[name];
    const check: Check<StoredPreferences[K]> = CHECKS[name];
    return check(value) ? value : DEFAULT_PREFERENCES[name];
  };
  return {
    locale: field('locale'),
    theme: field('theme'),
    locationId: field('locationId'),
    last: field('last'),
    graceSeconds: field('graceSeconds'),
    keptBack: field('keptBack'),
    keptAhead: field('keptAhead'),
    messages: field('messages'),
    sheets: field('sheets'),
    calendarResources: field('calendarResources'),
    keys: field('keys'),
    privacy: field('privacy'),
    bounds: field('bounds'),
  };
}
