import { actOf, ACTS } from '@shared/reservanto/acts/acts';
import { isActName } from '@shared/reservanto/acts/asks';
import { ACTION_TRAITS } from '@shared/reservanto/action-traits';
import type { ActionName } from '@shared/reservanto/generated/actions';
import * as requests from '@shared/reservanto/generated/requests';
import { ACTIONS } from '@shared/reservanto/generated/actions';
import { describe, expect, it } from 'vitest';
import { sampleOf } from '../../../../support/sample-request';

const writing = (Object.keys(ACTION_TRAITS) as ActionName[]).filter((action) => ACTION_TRAITS[action].kind === 'write');
const sample = (action: ActionName): object => sampleOf((requests as unknown as Record<string, unknown>)[`${ACTIONS[action].request ?? ''}Schema`]) as object;

it('every action that writes is declared as an act, and no other', () => {
  expect(Object.keys(ACTS).sort()).toEqual([...writing].sort());
});

describe.each(writing)('%s', (action) => {
  if (!isActName(action)) throw new Error(action);
  const declaration = actOf(action);
  const request = { ...sample(action) };

  it('reads only, and says what it reads and how that decides', () => {
    for (const probe of declaration.probes(request)) expect(ACTION_TRAITS[probe.action].kind).toBe('read');
    expect(declaration.reads).not.toBe('');
    expect(declaration.decides).not.toBe('');
  });

  it('makes something of readings that the server refused, and never takes them for proof that it was done by itself', () => {
    const nothing = declaration.facts(request, declaration.probes(request).map(() => null));
    expect(JSON.parse(JSON.stringify(nothing))).toEqual(nothing);
    expect(['done', 'notDone', 'undecided']).toContain(declaration.verdict(request, nothing, nothing));
    expect(['done', 'notDone', 'undecided']).toContain(declaration.verdict(request, null, nothing));
  });

  it('works offline only with a base to compare', () => {
    expect(declaration.base !== undefined).toBe(ACTION_TRAITS[action].worksOffline);
  });
});
