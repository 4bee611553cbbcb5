import { resolve } from 'node:path';
import { ACTION_TRAITS } from '@shared/reservanto/action-traits';
import { ACTIONS } from '@shared/reservanto/generated/actions';
import * as requests from '@shared/reservanto/generated/requests';
import * as responses from '@shared/reservanto/generated/responses';
import { describe, expect, it } from 'vitest';
import { stale } from '../../build/contract/generate.mjs';
import { readContract } from '../../build/contract/model.mjs';

const root = resolve(import.meta.dirname, '../..');
const { schemas, actions } = readContract(root);

describe('the wire contract', () => {
  it('is generated from openapi.yaml as it stands', () => {
    expect(stale(root)).toEqual([]);
  });

  it('has 101 actions and 197 models, each with a schema', () => {
    expect(Object.keys(ACTIONS)).toHaveLength(101);
    expect(Object.keys(schemas)).toHaveLength(197);
    const made = new Set([...Object.keys(requests), ...Object.keys(responses)]);
    expect(Object.keys(schemas).filter((name) => !made.has(`${name}Schema`))).toEqual([]);
  });

  it('names a message to the customer on exactly twelve actions', () => {
    expect(Object.values(ACTIONS).filter(({ notification }) => notification !== null)).toHaveLength(12);
  });

  it('gives every action a request (but the three lists of webhooks) and an answer that have schemas', () => {
    const without = actions.filter(({ request }) => request === null).map(({ name }) => name);
    expect(without.sort()).toEqual(['Customer/WebHook/GetList', 'Event/WebHook/GetList', 'FreeTime/WebHook/GetList']);
    for (const { name, request, response } of actions) {
      if (request !== null) expect(requests, name).toHaveProperty(`${request}Schema`);
      expect(responses, name).toHaveProperty(`${response}Schema`);
    }
  });

  it('has traits for every action, and lets only four writes be decided offline', () => {
    expect(Object.keys(ACTION_TRAITS).sort()).toEqual(Object.keys(ACTIONS).sort());
    const offline = Object.entries(ACTION_TRAITS).filter(([, { worksOffline }]) => worksOffline).map(([name]) => name);
    expect(offline.sort()).toEqual(['Booking/EditCustomValues', 'Booking/SetNoShowState', 'Customer/EditCustomValues', 'Customer/Note']);
  });
});
