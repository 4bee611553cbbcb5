import { MESSAGE_WORDS } from '@electron/sandbox/http/outbox-page';
import { ACTIONS } from '@shared/reservanto/generated/actions';
import { expect, it } from 'vitest';
import { NOW } from '../../../support/sandbox';
import type { Caller } from './caller';
import { startCaller } from './caller';

interface Message {
  readonly Kind: string;
  readonly SentAt: number;
  readonly CustomerName: string;
}

const messages = async ({ url }: Caller): Promise<readonly Message[]> => ((await (await fetch(`${url}/outbox.json`)).json()) as { readonly Messages: readonly Message[] }).Messages;
const page = async ({ url }: Caller): Promise<string> => (await fetch(`${url}/outbox`)).text();
const at = (iso: string): number => Date.parse(iso) / 1000;

function send({ books }: Caller, kind: string, customerId: number, sentAt: number, appointmentId: number | null = null, courseId: number | null = null): void {
  books.db.run('INSERT INTO outbox (kind, customer_id, appointment_id, course_id, at) VALUES (?, ?, ?, ?, ?)', kind, customerId, appointmentId, courseId, sentAt);
}

it('says when it is empty', async () => {
  const caller = await startCaller({ control: false });
  expect(await messages(caller)).toEqual([]);
  expect(await page(caller)).toContain('Zatím by neodešla žádná zpráva');
});

it('shows the message of an action, newest first, by name, kind and the time on the wall', async () => {
  const caller = await startCaller();
  const jana = caller.books.db.get<{ appointment_id: number; customer_id: number }>("SELECT * FROM bookings WHERE code = 'JANA1000'");
  send(caller, 'BookingSuccess', jana?.customer_id ?? 0, at('2026-11-23T08:05:00Z'), jana?.appointment_id);
  send(caller, 'CourseAlternateCreated', 2, at('2026-11-23T08:06:00Z'), null, 1);
  const CustomerId = (await caller.call('Customer/Create', { FirstName: 'Nová', LastName: 'Zákaznice', Email: 'nova@example.cz' })).Customer?.Id;
  await caller.call('Customer/CreateAccount', { CustomerId });

  const [account, course, booking] = await messages(caller);
  expect(booking).toEqual({
    Id: 1, Kind: 'BookingSuccess', SentAt: at('2026-11-23T08:05:00Z'), CustomerId: jana?.customer_id, CustomerName: 'Jana Černá', Email: 'jana.cerna@example.cz', Phone: '+420 777 123 456',
    AppointmentId: jana?.appointment_id, ServiceName: 'Masáž zad', Start: at('2026-11-23T09:00:00Z'), CourseId: null, CourseName: null, ActivationPath: null,
  });
  expect(course).toMatchObject({ Kind: 'CourseAlternateCreated', CourseId: 1, CourseName: expect.stringContaining('jóga'), AppointmentId: null });
  expect(account).toMatchObject({ Kind: 'AccountConfirmation', CustomerId, CustomerName: 'Nová Zákaznice', ActivationPath: expect.stringContaining('/account/activate?token=') });
  expect(Math.abs((account?.SentAt ?? 0) - NOW / 1000)).toBeLessThan(60);

  const text = await page(caller);
  const places = ['Nová Zákaznice', 'Přihlášení za náhradníka kurzu', 'Jana Černá'].map((part) => text.indexOf(part));
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(places[0]).toBeGreaterThan(0);
  expect(text.replace(/\s/g, ' ')).toMatch(/23\. 11\. 2026,? 9:05/);
  expect(text).toContain('Rezervace je vytvořená');
  expect(text).toContain('Masáž zad');
});

it('escapes names, shows an unknown kind as it is, and at most 200 messages', async () => {
  const caller = await startCaller();
  const CustomerId = (await caller.call('Customer/Create', { FirstName: '<img src=x onerror=alert(1)>' })).Customer?.Id ?? 0;
  for (let index = 0; index < 205; index += 1) send(caller, `Kind${index}`, CustomerId, at('2026-11-23T08:00:00Z'));
  const all = await messages(caller);
  expect([all.length, all[0]?.Kind, all[199]?.Kind]).toEqual([200, 'Kind204', 'Kind5']);
  const text = await page(caller);
  expect(text).toContain('&lt;img src=x');
  expect(text).not.toContain('<img');
  expect(text).toContain('Kind204');
});

it('has words for every kind of message', () => {
  const kinds = Object.values(ACTIONS).flatMap(({ notification }) => (notification === null ? [] : [notification]));
  for (const kind of kinds) expect(MESSAGE_WORDS[kind], kind).toBeDefined();
});
