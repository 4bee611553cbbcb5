import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Responses } from '@shared/reservanto/generated/actions';
import { expect, test } from 'vitest';
import { startSandbox } from '../support/sandbox';

const README = readFileSync(resolve(import.meta.dirname, '../../electron/sandbox/README.md'), 'utf8');
/** Examples of the README that can be run, in their order. */
const EXAMPLES = [...README.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, lines]) => lines ?? '');
const MARK = '=== end of example ===';
const hasTools = spawnSync('bash', ['-c', 'curl --version && date -d 2026-11-23 && sed --version']).status === 0;

/** Runs the examples in one bash; what each of them says. */
function run(env: Readonly<Record<string, string>>): Promise<string[]> {
  const bash = spawn('bash', ['-euo', 'pipefail', '-c', EXAMPLES.map((lines) => `${lines}\necho; echo '${MARK}'`).join('\n')], { env: { PATH: process.env['PATH'] ?? '', ...env } });
  let [said, complaints] = ['', ''];
  bash.stdout.on('data', (part: Buffer) => (said += part.toString()));
  bash.stderr.on('data', (part: Buffer) => (complaints += part.toString()));
  return new Promise((done, failed) => bash.once('close', (code) => (code === 0 ? done(said.split(MARK).slice(0, -1)) : failed(new Error(`bash ended with ${code ?? 'a signal'}: ${said} ${complaints}`)))));
}

/** JSON answers of an example, one after the other. */
function answers(said: string | undefined): unknown[] {
  return (said ?? '').trim().replaceAll('}{', '}\n{').split('\n').map((line) => JSON.parse(line) as unknown);
}

test.skipIf(!hasTools)('the curl examples of the README do what they say', async () => {
  const sandbox = await startSandbox();
  const said = await run({ URL: sandbox.url, LTT: sandbox.longTimeToken });
  expect(said).toHaveLength(5);
  const [echo] = answers(said[0]);
  expect(echo).toMatchObject({ IsError: false, Ok: true, ReceivedText: 'ahoj' });

  const [events, bookings] = answers(said[1]) as [Responses['Event/GetList'], Responses['Booking/GetBookingsForPeriod']];
  expect(events.Events.map(({ CustomerFullName }) => CustomerFullName)).toContain('Jana Černá');
  expect(bookings.BookingInfoModels.map(({ CustomerName }) => CustomerName)).toContain('Jana Černá');

  const [created] = answers(said[2]) as [Responses['OneToOne/CreateBooking']];
  expect(created).toMatchObject({ IsError: false, CustomerId: 2, Status: 'Confirmed' });
  expect(await sandbox.control('book', { appointmentId: created.AppointmentId, customerId: 2 })).toMatchObject({ service_id: 1, resource_id: 1 });

  const [refused] = answers(said[3]);
  expect(refused).toMatchObject({ IsError: true, ErrorParameter: 'BookingStart' });

  const back = new URL((said[4] ?? '').trim());
  expect([back.origin, back.pathname, back.searchParams.get('accepted')]).toEqual(['http://127.0.0.1:9', '/back', '1']);
  expect((await run({ URL: sandbox.url, LTT: back.searchParams.get('token') ?? '' }))[1]).toContain('Jana Černá');
});
