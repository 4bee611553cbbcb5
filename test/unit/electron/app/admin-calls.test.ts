import { createAdminCalls } from '@electron/app/admin-calls';
import type { Desk } from '@electron/app/desk';
import { describe, expect, it, vi } from 'vitest';

function calls(practice: boolean | null, openExternal: (address: string) => Promise<void>) {
  const desk = practice === null ? null : ({ business: () => ({ practice }) } as Desk);
  return createAdminCalls({ desk: () => desk, openExternal });
}

describe('app.openAdmin', () => {
  it('opens the administration for a business', async () => {
    const open = vi.fn(() => Promise.resolve());
    expect(await calls(false, open)['app.openAdmin']({ page: 'hours' })).toMatchObject({ ok: true, value: { opened: true } });
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('opens nothing in practice and says where it would go', async () => {
    const open = vi.fn(() => Promise.resolve());
    expect(await calls(true, open)['app.openAdmin']({ page: 'hours' })).toEqual({ ok: true, value: { address: 'https://merchant.reservanto.cz/', exact: false, opened: false } });
    expect(open).not.toHaveBeenCalled();
  });

  it('names the address when there is no browser', async () => {
    expect(await calls(false, () => Promise.reject(new Error('none')))['app.openAdmin']({ page: 'calendar' })).toMatchObject({ ok: false, error: { code: 'app.browser', params: { address: 'https://merchant.reservanto.cz/' } } });
  });

  it('does nothing while no business is open', async () => {
    expect(await calls(null, vi.fn())['app.openAdmin']({ page: 'calendar' })).toMatchObject({ ok: false, error: { code: 'session.none' } });
  });
});
