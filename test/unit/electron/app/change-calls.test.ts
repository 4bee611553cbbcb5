import { createChangeCalls } from '@electron/app/change-calls';
import { appError } from '@shared/errors/app-error';
import { fail, ok } from '@shared/util/result';
import { describe, expect, it } from 'vitest';

const PAIR = { appointmentId: 11, customerId: 22 };
const refused = fail(appError('server.refused', { detail: 'Platební brána neodpovídá.' }));
const page = ok({ Url: 'https://booking.example.invalid/x', ExpiresAt: 60 });

function linksOf(answers: Readonly<Record<string, unknown>>) {
  const desk = { server: () => ({ api: { call: (action: string) => Promise.resolve(answers[action]) } }) };
  return createChangeCalls({ desk: () => desk as never })['change.links'](PAIR);
}

describe('links of a booking', () => {
  it('each is told by itself: one that fails is no page that is not there', async () => {
    expect(await linksOf({ 'Booking/GetCancelLink': page, 'Booking/GetPaymentLink': refused })).toEqual(ok({ cancel: ok({ url: 'https://booking.example.invalid/x', expiresAt: 60_000 }), payment: refused }));
    expect(await linksOf({ 'Booking/GetCancelLink': refused, 'Booking/GetPaymentLink': ok({ Url: null, ExpiresAt: null }) })).toEqual(ok({ cancel: refused, payment: ok(null) }));
  });

  it('what is no address of the web is none', async () => {
    expect(await linksOf({ 'Booking/GetCancelLink': ok({ Url: 'javascript:alert(1)', ExpiresAt: null }), 'Booking/GetPaymentLink': page })).toMatchObject({ value: { cancel: ok(null) } });
  });
});
