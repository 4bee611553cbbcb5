import { html } from 'hono/html';
import type { Right } from '../rules/rights';
import { rightWords } from '../rules/rights';
import type { Html } from './page';

/** What an application asks the merchant for. */
export interface ConsentRequest {
  readonly clientId: string;
  readonly rights: readonly Right[];
  /** Absolute address on http or https. */
  readonly redirectUrl: string;
}

/** Title of the page. */
export const CONSENT_TITLE = 'Přístup aplikace k podniku';

/** The question, with both answers. `ticket` ties the answer to this very page. */
export function consentQuestion(business: string, { clientId, rights, redirectUrl }: ConsentRequest, ticket: string): Html {
  return html`
<p>Aplikace <strong>${clientId}</strong> žádá o přístup k údajům podniku <strong>${business}</strong> ve cvičném serveru. Chce:</p>
<ul>${rights.map((right) => html`<li>${rightWords(right)} (<code>${right}</code>)</li>`)}</ul>
<p>Po odpovědi se vrátíte na <code>${new URL(redirectUrl).origin}</code>. Souhlas nahradí ten, který tato aplikace dostala dříve.</p>
<form method="post">
<input type="hidden" name="ticket" value="${ticket}">
<button class="main" name="decision" value="agree">Souhlasím</button>
<button name="decision" value="refuse">Odmítám</button>
</form>`;
}

/** What is wrong with the request. */
export function consentProblem(problem: string): Html {
  return html`
<p class="wrong" role="alert">${problem}</p>
<p>Aplikace sem posílá <code>clientId</code>, <code>rights</code> (pro každé právo jednou) a <code>redirectUrl</code>.</p>`;
}
