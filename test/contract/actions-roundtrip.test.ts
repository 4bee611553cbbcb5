import { createActions } from '@electron/api/actions.generated';
import type { ActionName } from '@shared/reservanto/generated/actions';
import { ACTIONS } from '@shared/reservanto/generated/actions';
import * as requests from '@shared/reservanto/generated/requests';
import type { Result } from '@shared/util/result';
import { expect, it } from 'vitest';
import { clientOf, startSandbox } from '../support/sandbox';
import { sampleOf } from '../support/sample-request';

type Call = (request: unknown) => Promise<Result<{ readonly IsError: boolean }>>;

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

it('calls each of the 101 actions through its own function and reads the answer', async () => {
  const sandbox = await startSandbox();
  const called: ActionName[] = [];
  const client = clientOf(sandbox);
  const api = createActions({
    call: (action, request, options) => {
      called.push(action);
      return client.call(action, request, options);
    },
  }) as unknown as Readonly<Record<string, Readonly<Record<string, Call>>>>;
  const unreadable: string[] = [];
  for (const name of Object.keys(ACTIONS) as ActionName[]) {
    const [group = '', ...rest] = name.split('/');
    const { request } = ACTIONS[name];
    const body = request === null ? {} : sampleOf((requests as unknown as Record<string, unknown>)[`${request}Schema`]);
    const answer = await api[lower(group)]?.[lower(rest.join(''))]?.(body);
    expect(called.at(-1)).toBe(name);
    if (answer === undefined || (!answer.ok && answer.error.code !== 'server.refused')) unreadable.push(`${name}: ${JSON.stringify(answer)}`);
  }
  expect(unreadable).toEqual([]);
  expect(called).toHaveLength(101);
}, 30_000);
