import { describe, expect, it } from 'vitest';
import type { Caller } from './caller';
import { startCaller } from './caller';

const PASSWORD = 'heslo do účtu';

async function createCustomer({ call }: Caller, Email: string | null = 'nova@example.cz'): Promise<number> {
  return (await call('Customer/Create', { FirstName: 'Nová', Email })).Customer?.Id ?? 0;
}

/** Path of the link in the newest account message. */
async function activationPath({ url }: Caller): Promise<string | null> {
  const { Messages } = (await (await fetch(`${url}/outbox.json`)).json()) as { readonly Messages: readonly { readonly ActivationPath: string | null }[] };
  return Messages[0]?.ActivationPath ?? null;
}

const post = ({ url }: Caller, path: string, password: string): Promise<Response> =>
  fetch(`${url}/account/activate`, { method: 'POST', body: new URLSearchParams({ token: new URL(path, url).searchParams.get('token') ?? '', password }) });

describe('Customer/CreateAccountWithPassword and Customer/Login', () => {
  it('opens an account that can be used at once, by its e-mail', async () => {
    const caller = await startCaller();
    const CustomerId = await createCustomer(caller, 'Nova@Example.cz');
    expect(await caller.call('Customer/CreateAccountWithPassword', { CustomerId, Password: PASSWORD })).toMatchObject({ IsError: false, Ok: true });
    for (const UserName of ['nova@example.cz', ' NOVA@example.CZ ']) {
      expect(await caller.call('Customer/Login', { UserName, Password: PASSWORD })).toMatchObject({ IsError: false, Id: CustomerId, UserName: 'nova@example.cz', Token: expect.stringMatching(/^.{20,}$/) });
    }
  });

  it('gives a token for three minutes, another one each time', async () => {
    const caller = await startCaller();
    const CustomerId = await createCustomer(caller);
    await caller.call('Customer/CreateAccountWithPassword', { CustomerId, Password: PASSWORD });
    const login = async () => (await caller.call('Customer/Login', { UserName: 'nova@example.cz', Password: PASSWORD })).Token;
    const [one, other] = [await login(), await login()];
    expect(one).not.toBe(other);
    const expiry = (token: string | null) => caller.books.db.get<{ expires: number }>('SELECT expires FROM customer_tokens WHERE token = ?', token)?.expires ?? 0;
    expect(Math.abs(expiry(one) - caller.books.clock.seconds() - 180)).toBeLessThan(30);
    await caller.control('clock', { advanceMs: 181_000 });
    await login();
    expect([expiry(one), expiry(other)]).toEqual([0, 0]);
  });

  it('refuses a wrong password, an unknown name and an account without a password in the same words', async () => {
    const caller = await startCaller();
    await caller.call('Customer/CreateAccountWithPassword', { CustomerId: await createCustomer(caller), Password: PASSWORD });
    await caller.call('Customer/CreateAccount', { CustomerId: await createCustomer(caller, 'ceka@example.cz') });
    const answers = [];
    for (const [UserName, Password] of [['nova@example.cz', 'jiné heslo'], ['nova@example.cz', ''], ['nova@example.cz', null], ['nova@example.cz', 'x'.repeat(500_000)], ['nikdo@example.cz', PASSWORD], ['ceka@example.cz', PASSWORD], ['ceka@example.cz', ''], [null, null], ["' OR 1=1 --", PASSWORD]]) {
      answers.push(await caller.call('Customer/Login', { UserName, Password }));
    }
    expect(answers[0]).toMatchObject({ IsError: true, ErrorParameter: 'Password', ErrorMessage: 'Přihlašovací jméno nebo heslo není správné.', Token: null, Id: 0, UserName: null });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('refuses, by name', async () => {
    const caller = await startCaller();
    const [first, same, without] = [await createCustomer(caller), await createCustomer(caller), await createCustomer(caller, null)];
    for (const [request, parameter] of [
      [{ CustomerId: 999_999, Password: PASSWORD }, 'CustomerId'],
      [{ CustomerId: without, Password: PASSWORD }, 'CustomerId'],
      [{ CustomerId: first, Password: 'krátké1' }, 'Password'],
      [{ CustomerId: first, Password: null }, 'Password'],
      [{ CustomerId: first, Password: 'x'.repeat(129) }, 'Password'],
      [{ CustomerId: first }, 'Password'],
    ] as const) {
      expect(await caller.call('Customer/CreateAccountWithPassword', request), JSON.stringify(request)).toMatchObject({ IsError: true, ErrorParameter: parameter, Ok: false });
    }
    expect((await caller.call('Customer/CreateAccountWithPassword', { CustomerId: first, Password: PASSWORD })).Ok).toBe(true);
    for (const CustomerId of [first, same]) {
      expect(await caller.call('Customer/CreateAccountWithPassword', { CustomerId, Password: 'docela jiné' })).toMatchObject({ IsError: true, ErrorParameter: 'CustomerId' });
      expect(await caller.call('Customer/CreateAccount', { CustomerId })).toMatchObject({ IsError: true, ErrorParameter: 'CustomerId' });
    }
    expect((await caller.call('Customer/Login', { UserName: 'nova@example.cz', Password: PASSWORD })).Id).toBe(first);
  });

  it('keeps no password', async () => {
    const caller = await startCaller();
    await caller.call('Customer/CreateAccountWithPassword', { CustomerId: await createCustomer(caller), Password: PASSWORD });
    const row = caller.books.db.get<{ password_hash: string; salt: string }>('SELECT * FROM accounts');
    expect(JSON.stringify(row)).not.toContain(PASSWORD);
    expect(row?.salt.length).toBeGreaterThan(15);
  });
});

describe('Customer/CreateAccount', () => {
  it('sends a link; behind it the customer sets a password, once', async () => {
    const caller = await startCaller();
    const CustomerId = await createCustomer(caller);
    expect((await caller.call('Customer/CreateAccount', { CustomerId })).Ok).toBe(true);
    const path = await activationPath(caller);
    if (path === null) throw new Error('no link');
    const page = await fetch(`${caller.url}${path}`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('nova@example.cz');

    const short = await post(caller, path, 'krátké');
    expect(short.status).toBe(400);
    expect(await short.text()).toContain('alespoň 8 znaků');
    expect((await caller.call('Customer/Login', { UserName: 'nova@example.cz', Password: 'krátké' })).IsError).toBe(true);

    expect((await post(caller, path, PASSWORD)).status).toBe(200);
    expect((await caller.call('Customer/Login', { UserName: 'nova@example.cz', Password: PASSWORD })).Id).toBe(CustomerId);
    for (const again of [await post(caller, path, 'úplně jiné heslo'), await fetch(`${caller.url}${path}`)]) expect(again.status).toBe(400);
    expect((await caller.call('Customer/Login', { UserName: 'nova@example.cz', Password: PASSWORD })).Id).toBe(CustomerId);
    expect(await activationPath(caller)).toBeNull();
  });

  it('again sends another link and ends the first; seven days end it too', async () => {
    const caller = await startCaller();
    const CustomerId = await createCustomer(caller);
    await caller.call('Customer/CreateAccount', { CustomerId });
    const first = await activationPath(caller);
    await caller.call('Customer/CreateAccount', { CustomerId });
    const second = await activationPath(caller);
    expect(second).not.toBe(first);
    expect((await post(caller, first ?? '', PASSWORD)).status).toBe(400);
    await caller.control('clock', { advanceMs: 7 * 86_400_000 });
    expect((await post(caller, second ?? '', PASSWORD)).status).toBe(400);
  });

  it('a sign-in token opens no activation, and a wrong link nothing', async () => {
    const caller = await startCaller();
    await caller.call('Customer/CreateAccountWithPassword', { CustomerId: await createCustomer(caller), Password: PASSWORD });
    const { Token } = await caller.call('Customer/Login', { UserName: 'nova@example.cz', Password: PASSWORD });
    for (const token of [Token ?? '', '', 'activate-x', '<script>']) expect((await post(caller, `/account/activate?${new URLSearchParams({ token }).toString()}`, PASSWORD)).status).toBe(400);
  });

  it('refuses, by name', async () => {
    const caller = await startCaller();
    const without = await createCustomer(caller, null);
    for (const CustomerId of [999_999, without]) expect(await caller.call('Customer/CreateAccount', { CustomerId })).toMatchObject({ IsError: true, ErrorParameter: 'CustomerId', Ok: false });
    expect(await activationPath(caller)).toBeNull();
  });
});

describe('Customer/DeleteAccount', () => {
  it('takes the account, not the customer', async () => {
    const caller = await startCaller();
    const CustomerId = await createCustomer(caller);
    await caller.call('Customer/CreateAccountWithPassword', { CustomerId, Password: PASSWORD });
    expect((await caller.call('Customer/DeleteAccount', { CustomerId })).Ok).toBe(true);
    expect((await caller.call('Customer/Login', { UserName: 'nova@example.cz', Password: PASSWORD })).IsError).toBe(true);
    expect((await caller.call('Customer/Get', { CustomerId })).Customer).toMatchObject({ Name: 'Nová', Deleted: false });
    expect((await caller.call('Customer/CreateAccountWithPassword', { CustomerId, Password: 'docela nové' })).Ok).toBe(true);
  });

  it('refuses a customer without an account and one that is not there', async () => {
    const caller = await startCaller();
    const CustomerId = await createCustomer(caller);
    for (const id of [CustomerId, 999_999]) expect(await caller.call('Customer/DeleteAccount', { CustomerId: id })).toMatchObject({ IsError: true, ErrorParameter: 'CustomerId', Ok: false });
  });

  it('ends the link of an account that waits for its password', async () => {
    const caller = await startCaller();
    const CustomerId = await createCustomer(caller);
    await caller.call('Customer/CreateAccount', { CustomerId });
    const path = await activationPath(caller);
    await caller.call('Customer/DeleteAccount', { CustomerId });
    expect((await post(caller, path ?? '', PASSWORD)).status).toBe(400);
  });
});
