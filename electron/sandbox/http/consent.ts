import { randomBytes } from 'node:crypto';
import type { Hono } from 'hono';
import type { Books } from '../actions/handler';
import { oneOf } from '../data/catalogue';
import { isRight } from '../rules/rights';
import type { NodeApp } from './calls';
import type { ConsentRequest } from './consent-page';
import { CONSENT_TITLE, consentProblem, consentQuestion } from './consent-page';
import { answerPage, readForm } from './page';
import type { Tokens } from './tokens';

/** The path that an application sends the merchant's browser to (rules.md section 2). */
export const CONSENT_PATH = '/Authorize/GetLongTimeToken';

/** Choice: an answer is taken for ten minutes from the question. Seconds. */
const TICKET_LIFE = 10 * 60;
/** So many questions wait for their answers; older ones fall away. */
const MOST_TICKETS = 200;
/** Choice: longest client id and longest address to go back to, in characters. */
const [LONGEST_CLIENT, LONGEST_URL] = [200, 2000];

interface Ticket extends ConsentRequest {
  /** Unix seconds. */
  readonly until: number;
  /** Where the answer led; null until there is one. */
  target: string | null;
}

/**
 * The consent page: an application asks, the merchant agrees or refuses, the browser goes back with `accepted` and `token`.
 * Choices: nobody has to sign in, since the business is invented; an answer needs the ticket of a page served here, so that
 * no other page can give it in the merchant's name; the same ticket again leads where it led first, so that a double click
 * makes one token; a refusal leaves what the client was granted before.
 */
export function addConsent(app: Hono<NodeApp>, { db, clock }: Books, tokens: Tokens): void {
  const tickets = new Map<string, Ticket>();

  app.get(CONSENT_PATH, (context) => {
    const asked = readRequest(new URL(context.req.url).searchParams);
    if ('problem' in asked) return answerPage(context, CONSENT_TITLE, consentProblem(asked.problem), 400);
    const ticket = randomBytes(24).toString('base64url');
    tickets.set(ticket, { ...asked, until: clock.seconds() + TICKET_LIFE, target: null });
    for (const old of [...tickets.keys()].slice(0, -MOST_TICKETS)) tickets.delete(old);
    return answerPage(context, CONSENT_TITLE, consentQuestion(oneOf(db, 'merchant', 1)?.name ?? '', asked, ticket));
  });

  app.post(CONSENT_PATH, async (context) => {
    const form = await readForm(context);
    const ticket = tickets.get(form.get('ticket') ?? '');
    const decision = form.get('decision') ?? '';
    if (ticket === undefined || ticket.until <= clock.seconds()) return answerPage(context, CONSENT_TITLE, consentProblem('Otázka už neplatí. Vraťte se do aplikace a požádejte o přístup znovu.'), 400);
    if (decision !== 'agree' && decision !== 'refuse') return answerPage(context, CONSENT_TITLE, consentProblem('Odpověď chybí.'), 400);
    ticket.target ??= targetOf(ticket, decision === 'agree' ? tokens.grant(ticket.clientId, ticket.rights) : null);
    return context.body(null, 302, { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer', Location: ticket.target });
  });
}

/** The request, or what is wrong with it. Choice: at least one right has to be asked for. */
function readRequest(query: URLSearchParams): ConsentRequest | { readonly problem: string } {
  const clientId = (query.get('clientId') ?? '').trim();
  const redirectUrl = (query.get('redirectUrl') ?? '').trim();
  const asked = [...new Set(query.getAll('rights'))];
  const rights = asked.filter(isRight);
  const unknown = asked.find((right) => !isRight(right));
  if (clientId === '' || clientId.length > LONGEST_CLIENT) return { problem: 'Chybí clientId, nebo je příliš dlouhé.' };
  if (unknown !== undefined) return { problem: `Právo „${unknown.slice(0, 100)}“ neexistuje.` };
  if (rights.length === 0) return { problem: 'Aplikace nežádá o žádné právo.' };
  const url = redirectUrl.length <= LONGEST_URL && URL.canParse(redirectUrl) ? new URL(redirectUrl) : null;
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return { problem: 'redirectUrl musí být celá adresa http nebo https.' };
  return { clientId, rights, redirectUrl: url.href };
}

/** `accepted=1` and the token, or `accepted=0` and none (rules.md section 2). */
function targetOf({ redirectUrl }: ConsentRequest, token: string | null): string {
  const url = new URL(redirectUrl);
  url.searchParams.set('accepted', token === null ? '0' : '1');
  if (token === null) url.searchParams.delete('token');
  else url.searchParams.set('token', token);
  return url.href;
}
