import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cs } from '@renderer/i18n/cs/texts';
import type { ActionName } from '@shared/reservanto/generated/actions';
import { ACTIONS } from '@shared/reservanto/generated/actions';
import { ACTION_USES } from '@shared/reservanto/screens';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const names = Object.keys(ACTIONS) as ActionName[];
/** Every call needs a token, which the client asks for by itself. */
const BY_CLIENT: ActionName = 'Authorize/GetShortTimeToken';

function sources(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(join(root, path)).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

/** Actions that a source names, as `'Booking/Cancel'` or through its typed function, `.booking.cancel(`. */
function named(text: string): ActionName[] {
  const lower = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);
  return names.filter((name) => {
    const [group = '', ...rest] = name.split('/');
    return text.includes(`'${name}'`) || text.includes(`.${lower(group)}.${lower(rest.join(''))}(`);
  });
}

/** What reads for the screens, and the screens. The console and the engine of acts send whatever they are told by others. */
const files = ['electron/sync', 'electron/app', 'renderer/app', 'renderer/state', 'renderer/features'].flatMap(sources).filter((path) => !path.startsWith('renderer/features/console/') && !path.startsWith('electron/sync/acts/'));
/** What asks for rights names its actions in a table of its own. */
files.push('shared/reservanto/rights.ts');
const called = new Set<ActionName>([BY_CLIENT, ...files.flatMap((path) => named(readFileSync(join(root, path), 'utf8')))]);

describe('the table of actions and screens', () => {
  it('sees a name and a typed function', () => {
    expect(named("call('Booking/Cancel')")).toEqual(['Booking/Cancel']);
    expect(named('api.booking.getCancelLink({})')).toEqual(['Booking/GetCancelLink']);
    expect(named('api.customer.webHookCreate({})')).toEqual(['Customer/WebHook/Create']);
    expect(named("call('Booking/CancelAll'); api.booking.cancelAll({})")).toEqual([]);
  });

  it('names every action once', () => {
    expect(Object.keys(ACTION_USES)).toEqual(names);
  });

  it.each(names)('%s is used by a screen exactly when the program calls it, and otherwise says why not', (name) => {
    const use = ACTION_USES[name];
    if (called.has(name)) {
      expect(use).toHaveProperty('screens');
      return;
    }
    expect(use).toHaveProperty('console');
    if ('by' in use) expect(ACTION_USES[use.by], `${use.by} must be called`).toHaveProperty('screens');
  });

  it('has a text for each screen and each reason', () => {
    const keys = names.flatMap((name) => {
      const use = ACTION_USES[name];
      return 'screens' in use ? use.screens.map((screen) => `console.screen.${screen}`) : [`console.only.${use.console}`];
    });
    expect([...new Set(keys)].filter((key) => !(key in cs))).toEqual([]);
  });
});
