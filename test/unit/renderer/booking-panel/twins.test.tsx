import { usePanel } from '@renderer/features/booking-panel/panel-store';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { doneAct, field, fillPanel, MASSAGE, savePanel, sent, startAt, startPanel } from '../../../support/booking-panel';
import { fakeBridge, fine } from '../../../support/fake-bridge';
import { hit } from '../../../support/renderer-data';

const phone = () => screen.getByLabelText<HTMLInputElement>('Phone');
const question = () => within(screen.getByRole('alert'));
const asButton = (name: string) => act(async () => void fireEvent.click(question().getByRole('button', { name })));

beforeEach(async () => {
  await startPanel(MASSAGE, [startAt(15)]);
  const bridge = fakeBridge();
  // Jana has the phone +420 777 000 007.
  bridge.answer('search.customers', ({ query }) => fine({ query, hits: query.replace(/\s/g, '').includes('777000007') ? [hit(7, 'Jana Černá')] : [], total: 0 }));
  bridge.answer('act.run', ({ action }) => fine(doneAct(action, action === 'Customer/Create' ? { made: { appointmentId: null, customerId: 99, status: null, isPaymentRequired: false, isPaymentEnforced: false } } : {})));
  await fillPanel(MASSAGE, 'Zuzana Nová');
  await waitFor(() => phone());
  phone().focus();
  fireEvent.change(phone(), { target: { value: '777 000 007' } });
  await savePanel(phone());
});

test('a phone saved from its own field is looked for: nobody is added, and the first answer has the focus', async () => {
  expect(sent()).toEqual([]);
  expect(question().getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Choose Jana Černá, +420 777 000 007', 'Add anyway']);
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Jana Černá'));
  await savePanel(document.activeElement ?? document.body);
  expect(sent()).toEqual([]);
  expect(usePanel.getState().typed.customer).toMatchObject({ kind: 'new', firstName: 'Zuzana', phone: '777 000 007' });
});

test('the one of the list is chosen, and booked by the next Ctrl+Enter', async () => {
  await asButton('Choose Jana Černá, +420 777 000 007');
  expect([field('customer').value, sent(), screen.queryByRole('alert')]).toEqual(['Jana Černá', [], null]);
  await savePanel();
  expect(sent()).toMatchObject([{ action: 'OneToOne/CreateBooking', CustomerId: 7 }]);
});

test('added all the same, it is not asked again for the same person', async () => {
  await asButton('Add anyway');
  await waitFor(() => expect(sent()).toMatchObject([{ action: 'Customer/Create', LastName: 'Nová' }, { action: 'OneToOne/CreateBooking', CustomerId: 99 }]));
});

test('another number takes the question away', async () => {
  fireEvent.change(phone(), { target: { value: 'ýýý +ěš +ěš' } });
  expect(screen.queryByRole('alert')).toBeNull();
  await savePanel(phone());
  expect(sent()[0]).toMatchObject({ action: 'Customer/Create', Phone: '777123123' });
});
