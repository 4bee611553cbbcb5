import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { Books } from '../actions/handler';
import type { AppointmentRecord, CustomerRecord } from '../data/rows';
import { namesOf } from '../data/rows';
import { ACCOUNT_MESSAGE, activationTokenOf } from '../rules/accounts';
import type { SentMessage } from '../rules/messages';
import { sentMessages } from '../rules/messages';
import { activationPath } from './account-page';
import type { NodeApp } from './calls';
import type { Html } from './page';
import { answerPage } from './page';

/** Choice: so many messages are shown, the newest. */
const MOST_MESSAGES = 200;

/** What each kind of message says, in Czech (rules.md section 6). */
export const MESSAGE_WORDS: Readonly<Record<string, string>> = {
  BookingSuccess: 'Rezervace je vytvořená',
  CourseAlternateCreated: 'Přihlášení za náhradníka kurzu',
  BookingCanceled: 'Rezervace je zrušená',
  BookingAccepted: 'Rezervace je potvrzená',
  BookingRejected: 'Rezervace je odmítnutá',
  BookingChanged: 'Rezervace je změněná',
  [ACCOUNT_MESSAGE]: 'Nastavte si heslo k účtu',
};

/** A message as `/outbox.json` gives it. `SentAt` and `Start` in unix seconds. */
interface MessageWire {
  readonly Id: number;
  readonly Kind: string;
  readonly SentAt: number;
  readonly CustomerId: number;
  readonly CustomerName: string;
  readonly Email: string | null;
  readonly Phone: string | null;
  readonly AppointmentId: number | null;
  readonly ServiceName: string | null;
  readonly Start: number | null;
  readonly CourseId: number | null;
  readonly CourseName: string | null;
  /** Path of the page where the customer sets a password, while it is good. */
  readonly ActivationPath: string | null;
}

/** The outbox: what would have gone out to customers, as a page for people and as JSON for programs. Nothing of it ever goes out. */
export function addOutbox(app: Hono<NodeApp>, books: Books): void {
  app.get('/outbox.json', (context) => context.json({ Messages: messagesOf(books) }, 200, { 'Cache-Control': 'no-store' }));
  app.get('/outbox', (context) => answerPage(context, 'Odeslané zprávy', outboxTable(messagesOf(books), books.zone)));
}

function messagesOf(books: Books): MessageWire[] {
  const { db } = books;
  const names = namesOf(db);
  return sentMessages(books, MOST_MESSAGES).map((message) => {
    const customer = db.get<CustomerRecord>('SELECT * FROM customers WHERE id = ?', message.customer_id);
    const appointment = message.appointment_id === null ? null : db.get<AppointmentRecord>('SELECT * FROM appointments WHERE id = ?', message.appointment_id);
    return {
      Id: message.id,
      Kind: message.kind,
      SentAt: message.at,
      CustomerId: message.customer_id,
      CustomerName: customer?.name ?? '',
      Email: customer?.email ?? null,
      Phone: customer?.phone ?? null,
      AppointmentId: message.appointment_id,
      ServiceName: appointment === null ? null : (names.service(appointment.service_id) ?? names.resource(appointment.resource_id)),
      Start: appointment?.start ?? null,
      CourseId: message.course_id,
      CourseName: names.course(message.course_id),
      ActivationPath: activationLink(books, message),
    };
  });
}

/** Only the last account message of a customer has a link that works. */
function activationLink(books: Books, message: SentMessage): string | null {
  if (message.kind !== ACCOUNT_MESSAGE) return null;
  const last = books.db.get<{ id: number }>('SELECT max(id) AS id FROM outbox WHERE kind = ? AND customer_id = ?', ACCOUNT_MESSAGE, message.customer_id);
  const token = last?.id === message.id ? activationTokenOf(books, message.customer_id) : null;
  return token === null ? null : activationPath(token);
}

function outboxTable(messages: readonly MessageWire[], zone: string): Html {
  const time = new Intl.DateTimeFormat('cs-CZ', { timeZone: zone, dateStyle: 'medium', timeStyle: 'short' });
  const at = (seconds: number): string => time.format(seconds * 1000);
  if (messages.length === 0) return html`<p>Zatím by neodešla žádná zpráva.</p>`;
  return html`
<p>Tyto zprávy by dostali zákazníci. Cvičný server je neposílá, jen je tu ukazuje, nejnovější první.</p>
<table>
<thead><tr><th scope="col">Kdy</th><th scope="col">Komu</th><th scope="col">Zpráva</th><th scope="col">Čeho se týká</th></tr></thead>
<tbody>${messages.map(
    (message) => html`
<tr>
<td>${at(message.SentAt)}</td>
<td>${message.CustomerName}<br><small>${[message.Email, message.Phone].filter((contact) => contact !== null).join(', ')}</small></td>
<td>${MESSAGE_WORDS[message.Kind] ?? message.Kind}</td>
<td>${message.ServiceName ?? message.CourseName ?? ''}${message.Start === null ? '' : html` <small>${at(message.Start)}</small>`}${message.ActivationPath === null ? '' : html`<a href="${message.ActivationPath}">Odkaz ze zprávy</a>`}</td>
</tr>`,
  )}</tbody>
</table>`;
}
