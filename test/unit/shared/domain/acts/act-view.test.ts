import { actView } from '@shared/domain/acts/act-view';
import { expect, it } from 'vitest';
import { anAct } from '../../../../support/acts';

const reading = (facts: object) => ({ startedAt: 1, facts: { ...facts } });

it('after a clash a person compares what was decided on with what is there, and nothing else', () => {
  const clash = anAct({ state: 'asked', askedFor: 'clash', base: { values: { 3: null } }, before: reading({ values: { 3: 'x' } }), after: reading({ there: true, status: 'Confirmed', values: { 3: 'x', 4: 'y' } }) });
  expect(actView(clash)).toMatchObject({ before: { values: { 3: null } }, after: { values: { 3: 'x' } } });
  expect(actView(clash).after).not.toHaveProperty('status');
  expect(actView({ ...clash, after: reading({}) }).after).toEqual({ values: null });
});

it('what nothing else decides is compared whole', () => {
  const asked = anAct({ state: 'asked', askedFor: 'undecided', base: { attendance: 0 }, before: reading({ status: 'Confirmed' }), after: reading({ status: 'Canceled' }) });
  expect(actView(asked)).toMatchObject({ before: { status: 'Confirmed' }, after: { status: 'Canceled' }, dismissed: false });
});
