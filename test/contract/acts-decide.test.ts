import { readFacts } from '@electron/sync/acts/reading';
import type { Facts } from '@shared/domain/acts/act';
import { ACTION_TRAITS } from '@shared/reservanto/action-traits';
import { actOf, ACTS } from '@shared/reservanto/acts/acts';
import { isActName } from '@shared/reservanto/acts/asks';
import type { ActName } from '@shared/reservanto/acts/asks';
import { describe, expect, it } from 'vitest';
import { clientOf, startSandbox } from '../support/sandbox';
import { value } from '../support/store';
import { CASES } from './cases';
import type { AnyCase } from './cases/case';
import { sceneOf } from './cases/scene';

/** Nothing that can be read shows these: a lost answer always stands before a person. */
const UNSEEN: ReadonlySet<ActName> = new Set(['Customer/CreateAccount', 'Customer/CreateAccountWithPassword', 'Customer/DeleteAccount', 'Customer/Login', 'PassToCustomer/AddIntermission', 'ExternalIdentifier/Edit']);

/** What the act reads before and after it was really done at the sandbox. */
async function readAround(name: ActName) {
  const sandbox = await startSandbox();
  const client = clientOf(sandbox);
  const scene = sceneOf(client, sandbox);
  const { request } = CASES[name] as AnyCase;
  const wanted = (typeof request === 'function' ? await request(scene) : request) as Facts;
  const declaration = actOf(name);
  const read = async (): Promise<Facts> => value(await readFacts(client, declaration, wanted, sandbox.now)).facts;
  const before = await read();
  expect(await client.call(name, wanted as never)).toMatchObject({ ok: true });
  return { declaration, wanted, before, after: await read() };
}

describe.each(Object.keys(ACTS).filter(isActName))('%s', (name) => {
  it(UNSEEN.has(name) ? 'is never decided by reading' : 'is found done after it was done, and not before', async () => {
    const { declaration, wanted, before, after } = await readAround(name);
    expect(declaration.verdict(wanted, before, before)).toBe(UNSEEN.has(name) ? 'undecided' : 'notDone');
    expect(declaration.verdict(wanted, before, after)).toBe(UNSEEN.has(name) ? 'undecided' : 'done');
    if (ACTION_TRAITS[name].worksOffline) {
      expect(declaration.base?.(wanted, before, before)).toBe('asBased');
      expect(declaration.base?.(wanted, before, after)).toBe('asWanted');
    }
  });
});
