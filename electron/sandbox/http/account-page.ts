import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { Books } from '../actions/handler';
import { Refusal } from '../refusal';
import { activate, activationOf } from '../rules/accounts';
import type { NodeApp } from './calls';
import type { Html } from './page';
import { answerPage, readForm } from './page';

const PATH = '/account/activate';
const TITLE = 'Heslo k zákaznickému účtu';
const GONE = html`<p class="wrong" role="alert">Odkaz už neplatí.</p>`;

/** The link of an account message: where it leads, as a path. */
export function activationPath(token: string): string {
  return `${PATH}?${new URLSearchParams({ token }).toString()}`;
}

/** The page behind the link of an account message, where the customer sets a password. The link works once. */
export function addAccountPage(app: Hono<NodeApp>, books: Books): void {
  app.get(PATH, (context) => {
    const token = context.req.query('token') ?? '';
    const account = activationOf(books, token);
    return account === null ? answerPage(context, TITLE, GONE, 400) : answerPage(context, TITLE, question(account.userName, token, null));
  });

  app.post(PATH, async (context) => {
    const form = await readForm(context);
    const token = form.get('token') ?? '';
    const account = activationOf(books, token);
    if (account === null) return answerPage(context, TITLE, GONE, 400);
    try {
      books.db.transaction(() => activate(books, account.customerId, form.get('password') ?? ''));
    } catch (problem) {
      if (problem instanceof Refusal) return answerPage(context, TITLE, question(account.userName, token, problem.message), 400);
      throw problem;
    }
    return answerPage(context, TITLE, html`<p>Účet <strong>${account.userName}</strong> je připravený, můžete se přihlásit.</p>`);
  });
}

function question(userName: string, token: string, problem: string | null): Html {
  return html`
<p>Zvolte si heslo k účtu <strong>${userName}</strong>.</p>
${problem === null ? '' : html`<p class="wrong" role="alert">${problem}</p>`}
<form method="post">
<input type="hidden" name="token" value="${token}">
<p><label for="password">Heslo (alespoň 8 znaků)</label><br><input id="password" name="password" type="password" autocomplete="new-password" required></p>
<button class="main">Uložit heslo</button>
</form>`;
}
