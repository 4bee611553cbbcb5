import { checkToken } from '@electron/app/token-check';
import { RIGHTS } from '@electron/sandbox/rules/rights';
import { RIGHT_PROBES, USED_RIGHTS } from '@shared/reservanto/rights';
import { ACTIONS } from '@shared/reservanto/generated/actions';
import { describe, expect, it } from 'vitest';
import { clientOf, startSandbox } from '../support/sandbox';
import { value } from '../support/store';

const ASKED = USED_RIGHTS.filter((right) => RIGHT_PROBES[right] !== null);

describe('checking a token', () => {
  it('says whose it is and which rights it has; it reads and changes nothing', async () => {
    const sandbox = await startSandbox();
    const before = JSON.stringify(sandbox.books.db.all('SELECT * FROM bookings'));
    const checked = value(await checkToken(clientOf(sandbox)));
    expect(checked).toMatchObject({ merchantName: 'Studio Letná', missing: [] });
    expect(checked.merchantId).toBeGreaterThan(0);
    expect(checked.locationIds.length).toBeGreaterThan(0);
    expect(checked.held).toEqual([...ASKED].sort());
    expect(JSON.stringify(sandbox.books.db.all('SELECT * FROM bookings'))).toBe(before);
  });

  it.each(ASKED)('finds that %s is missing, and nothing else', async (right) => {
    const sandbox = await startSandbox({ rights: RIGHTS.filter((name) => name !== right) });
    expect(value(await checkToken(clientOf(sandbox))).missing).toEqual([right]);
  });

  it('is content with a token that has no right at all: it is good and opens nothing', async () => {
    const sandbox = await startSandbox({ rights: ['Voucher_r'] });
    expect(value(await checkToken(clientOf(sandbox)))).toEqual({ merchantId: null, merchantName: '', locationIds: [], held: [], missing: [...ASKED].sort() });
  });

  it('refuses a wrong token, and says when the server cannot be asked', async () => {
    const sandbox = await startSandbox();
    expect(await checkToken(clientOf(sandbox, 'ltt-wrong'))).toMatchObject({ ok: false, error: { code: 'session.tokenRefused' } });
    await sandbox.control('fault', { action: 'Merchant/GetInfo', kind: 'status', status: 500, times: 1 });
    expect(await checkToken(clientOf(sandbox))).toMatchObject({ ok: false, error: { code: 'server.status' } });
    await sandbox.close();
    expect(await checkToken(clientOf(sandbox))).toMatchObject({ ok: false, error: { code: 'network.unreachable' } });
  });

  it('asks with actions that need that right alone and write nothing', () => {
    for (const right of ASKED) expect(ACTIONS[RIGHT_PROBES[right]!.action].rights).toEqual([right]);
  });
});
