import { ConsolePage } from '@renderer/features/console';
import { useConsole } from '@renderer/features/console/console-store';
import { chooseLocale } from '@renderer/i18n/i18n';
import { useConnection } from '@renderer/state/connection';
import { enterConsole, useConsoleDoor } from '@renderer/state/console-door';
import { useSession } from '@renderer/state/session';
import { appError } from '@shared/errors/app-error';
import type { ActionName } from '@shared/reservanto/generated/actions';
import type { RawAnswer } from '@shared/reservanto/raw-answer';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBridge, fine, later } from '../../../support/fake-bridge';
import { BUSINESS, ONLINE } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

const ANSWER: RawAnswer = { status: 200, ms: 35, bytes: 1234, isError: false, text: '{"IsError":false}', cut: false };

beforeEach(async () => {
  await startWindow();
  useConsole.setState({ query: '', selected: 'Test/Echo', actions: {} });
  enterConsole();
  fakeBridge().answer('console.run', () => fine(ANSWER));
});

function open(action: ActionName): void {
  render(<ConsolePage />);
  fireEvent.click(screen.getByRole('listbox').querySelector(`[data-action="${action}"]`)!);
}
const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const type = (name: string, text: string): void => void fireEvent.change(screen.getByRole('textbox', { name }), { target: { value: text } });
const json = (): unknown => JSON.parse(screen.getByRole('region', { name: 'Request' }).querySelector('pre')?.textContent ?? '');
const run = (): void => void fireEvent.click(screen.getByRole('button', { name: 'Run' }));
const answer = () => within(screen.getByRole('region', { name: 'Answer' }));
const confirm = async (action: ActionName): Promise<void> => {
  const go = within(screen.getByRole('dialog', { name: `Run ${action}?` })).getByRole<HTMLButtonElement>('button', { name: 'Run and write' });
  await waitFor(() => expect(go.disabled).toBe(false));
  fireEvent.click(go);
};

describe('the door', () => {
  test('is closed until somebody has confirmed it for this business', () => {
    useConsoleDoor.setState({ openFor: 'another' });
    render(<ConsolePage />);
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(screen.getByText('The console is closed. Open it in Settings.')).toBeTruthy();
  });

  test('with the business go all drafts and answers', async () => {
    open('Test/Echo');
    run();
    await answer().findByText(/"IsError": false/);
    act(() => useSession.setState({ business: { ...BUSINESS, id: 'other', practice: false } }));
    expect(useConsole.getState().actions).toEqual({});
    expect(screen.queryByRole('listbox')).toBeNull();
  });
});

describe('the list', () => {
  test('is walked by arrows, Home and End; the chosen one is shown', () => {
    open('Booking/Cancel');
    const list = screen.getByRole('listbox');
    fireEvent.keyDown(list, { key: 'ArrowDown' });
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Booking/Confirm');
    expect(document.activeElement?.getAttribute('data-action')).toBe('Booking/Confirm');
    fireEvent.keyDown(list, { key: 'End' });
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('WorkingHours/GetForPeriod');
    fireEvent.keyDown(list, { key: 'Home' });
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Alternates/AddToAppointment');
    expect(within(list).getAllByRole('option').filter((option) => option.tabIndex === 0)).toHaveLength(1);
  });

  test('is searched; Enter goes to the first that is found, and nothing found is said', () => {
    render(<ConsolePage />);
    const search = screen.getByRole('searchbox');
    fireEvent.change(search, { target: { value: 'cancel link' } });
    expect(screen.getAllByRole('option')).toHaveLength(1);
    fireEvent.keyDown(search, { key: 'Enter' });
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Booking/GetCancelLink');
    fireEvent.change(search, { target: { value: 'qqq' } });
    expect(screen.getByText('No action matches.')).toBeTruthy();
    fireEvent.keyDown(search, { key: 'Enter' });
  });

  test('speaks the language of the window', async () => {
    open('Booking/Cancel');
    await act(() => chooseLocale('cs'));
    expect(screen.getAllByText('Stornuje rezervaci.').length).toBeGreaterThan(1);
    await act(() => chooseLocale('en'));
  });
});

describe('what is known of an action', () => {
  test('rights, those that the token lacks, the message, and who uses it', () => {
    useConnection.setState({ ...ONLINE, missingRights: ['Booking_w'] });
    open('Booking/Cancel');
    expect(screen.getByText('Booking_w: missing')).toBeTruthy();
    expect(screen.getByText('The customer would be messaged (practice): BookingCanceled')).toBeTruthy();
    expect(screen.getByText('booking')).toBeTruthy();
    fireEvent.click(screen.getByRole('listbox').querySelector('[data-action="Customer/Edit"]')!);
    expect(screen.getByText('console only; a screen is planned')).toBeTruthy();
  });

  test('of a real business: the right that decides over messages is named', () => {
    useSession.setState({ business: { ...BUSINESS, practice: false } });
    open('Booking/Cancel');
    expect(screen.getByText(/The customer is messaged \(BookingCanceled\) if the token holds CustomerNotifications/)).toBeTruthy();
  });

  test('offline is said, and does not keep anybody from trying', () => {
    useConnection.setState({ ...ONLINE, state: 'offline' });
    open('Test/Echo');
    expect(screen.getByText('Offline. The action will hardly get through now.')).toBeTruthy();
    run();
    expect(fakeBridge().asked('console.run')).toHaveLength(1);
  });
});

describe('the form', () => {
  test('sends nothing, null or a value', async () => {
    open('Test/Echo');
    expect(json()).toEqual({});
    fireEvent.click(box('Send Text'));
    expect(json()).toEqual({ Text: '' });
    type('Text', '<b>\u0000 "ž" </b>');
    expect(json()).toEqual({ Text: '<b>\u0000 "ž" </b>' });
    fireEvent.click(box('Send Text as null'));
    expect(json()).toEqual({ Text: null });
    fireEvent.click(box('Send Text as null'));
    run();
    await answer().findByText(/HTTP 200/);
    expect(fakeBridge().asked('console.run')).toEqual([{ action: 'Test/Echo', request: JSON.stringify({ Text: '<b>\u0000 "ž" </b>' }) }]);
  });

  test('tells true, false and left out apart', () => {
    open('Booking/Cancel');
    type('AppointmentId', '1');
    type('CustomerId', '2');
    expect(json()).toEqual({ AppointmentId: 1, CustomerId: 2 });
    fireEvent.click(box('Send EnableCancelWholeCourse'));
    expect(json()).toMatchObject({ EnableCancelWholeCourse: false });
    fireEvent.click(screen.getByRole('radio', { name: 'true' }));
    expect(json()).toMatchObject({ EnableCancelWholeCourse: true });
  });

  test('has objects inside objects and lists that grow and shrink', () => {
    open('PassToCustomer/AddPass');
    fireEvent.click(box('Send Payments'));
    fireEvent.click(screen.getByRole('button', { name: 'Add Payments' }));
    fireEvent.click(screen.getByRole('button', { name: 'Add Payments' }));
    const second = within(screen.getByRole('group', { name: 'Payments[1]' }));
    fireEvent.click(second.getByRole('checkbox', { name: 'Send Amount' }));
    fireEvent.change(second.getByRole('textbox', { name: 'Amount' }), { target: { value: '12,50' } });
    expect(json()).toEqual({ Payments: [{}, { Amount: 12.5 }] });
    fireEvent.click(screen.getByRole('button', { name: 'Remove Payments[0]' }));
    expect(json()).toEqual({ Payments: [{ Amount: 12.5 }] });
  });

  test('has repetitions of time off', () => {
    open('FreeTime/Create');
    fireEvent.click(box('Send Repetition'));
    const repetition = within(screen.getByRole('group', { name: 'Repetition' }));
    for (const name of ['Days', 'Frequency']) fireEvent.click(repetition.getByRole('checkbox', { name: `Send ${name}` }));
    fireEvent.click(repetition.getByRole('checkbox', { name: 'Thursday' }));
    fireEvent.change(repetition.getByRole('combobox', { name: 'Frequency' }), { target: { value: 'Weekly' } });
    expect(json()).toEqual({ Repetition: { Days: ['Thursday'], Frequency: 'Weekly' } });
  });

  test('takes times as seconds, as the wall clock of the business, or as now', () => {
    open('Event/GetList');
    type('StartDate: local time', '2026-11-23 9.52');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'StartDate' }).value).toBe(String(Date.parse('2026-11-23T08:52:00Z') / 1000));
    type('EndDate', String(Date.parse('2026-07-01T10:00:00Z') / 1000));
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'EndDate: local time' }).value).toBe('2026-07-01 12:00');
    fireEvent.click(screen.getByRole('button', { name: 'EndDate: now' }));
    expect(json()).toMatchObject({ StartDate: Date.parse('2026-11-23T08:52:00Z') / 1000 });
    expect(Math.abs((json() as { EndDate: number }).EndDate - Date.parse('2026-11-23T08:52:00Z') / 1000)).toBeLessThan(60);
  });

  test('sends nothing that is wrong, marks it and goes there', async () => {
    open('Event/GetList');
    type('StartDate', '1.5');
    run();
    expect(fakeBridge().asked('console.run')).toEqual([]);
    expect(screen.getByRole('alert').textContent).toBe('Correct the marked fields.');
    expect(screen.getByText('Enter a whole number.')).toBeTruthy();
    expect(screen.getByText('Fill this in.')).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('StartDate'));
  });

  test('keeps what was typed while another action is looked at, but nothing secret', () => {
    open('Customer/Login');
    const password = screen.getByLabelText<HTMLInputElement>('Password', { selector: 'input' });
    expect(password.type).toBe('password');
    fireEvent.change(password, { target: { value: 'hunter2' } });
    expect(json()).toEqual({ Password: '•••', UserName: '' });
    expect(screen.queryByRole('button', { name: 'Edit JSON' })).toBeNull();
    const choose = (action: string): void => void fireEvent.click(screen.getByRole('listbox').querySelector(`[data-action="${action}"]`)!);
    choose('Customer/Get');
    type('CustomerId', '7');
    choose('Customer/Login');
    expect(screen.getByLabelText<HTMLInputElement>('Password', { selector: 'input' }).value).toBe('');
    expect(JSON.stringify(useConsole.getState())).not.toContain('hunter2');
    choose('Customer/Get');
    expect(json()).toEqual({ CustomerId: 7 });
  });

  test('leaves the long token to the program', () => {
    open('Authorize/GetShortTimeToken');
    expect(screen.getByText('Filled in by the program. The token is never shown in the window.')).toBeTruthy();
    run();
    expect(fakeBridge().asked('console.run')).toEqual([{ action: 'Authorize/GetShortTimeToken', request: '{}' }]);
  });

  test('of an action without a request says so', () => {
    open('Customer/WebHook/GetList');
    expect(screen.getByText('This action has no fields.')).toBeTruthy();
  });
});

describe('the JSON of the request', () => {
  test('can be edited, is sent as edited, and the form comes back', () => {
    open('Test/Echo');
    fireEvent.click(screen.getByRole('button', { name: 'Edit JSON' }));
    const edit = screen.getByRole('textbox', { name: 'Request' });
    fireEvent.change(edit, { target: { value: '{"Text":' } });
    run();
    expect(fakeBridge().asked('console.run')).toEqual([]);
    expect(screen.getByText('This is not a JSON object.')).toBeTruthy();
    fireEvent.change(edit, { target: { value: '{"Text":"\\u0000","More":1}' } });
    run();
    expect(fakeBridge().asked('console.run')).toEqual([{ action: 'Test/Echo', request: '{"Text":"\\u0000","More":1}' }]);
    fireEvent.click(screen.getByRole('button', { name: 'Back to the form' }));
    expect(json()).toEqual({});
  });
});

describe('a run', () => {
  test('of a write asks first, with the safe answer in focus, and says whether the customer hears of it', async () => {
    open('Booking/Confirm');
    type('AppointmentId', '1');
    type('CustomerId', '2');
    run();
    const dialog = within(screen.getByRole('dialog', { name: 'Run Booking/Confirm?' }));
    expect(document.activeElement?.textContent).toBe('Do not run');
    expect(dialog.getByText('The customer would be messaged (practice): BookingAccepted')).toBeTruthy();
    expect(dialog.getByText('It writes to Studio Letná. It cannot be undone.')).toBeTruthy();
    fireEvent.click(dialog.getByRole('button', { name: 'Do not run' }));
    expect(fakeBridge().asked('console.run')).toEqual([]);
    run();
    await confirm('Booking/Confirm');
    await answer().findByText(/HTTP 200/);
    expect(fakeBridge().asked('console.run')).toEqual([{ action: 'Booking/Confirm', request: '{"AppointmentId":1,"CustomerId":2}' }]);
  });

  test('by Ctrl+Enter, once', () => {
    fakeBridge().answer('console.run', () => later<RawAnswer>().promise);
    open('Test/Echo');
    const form = screen.getByRole('form');
    fireEvent.keyDown(form, { key: 'Enter', ctrlKey: true, altKey: true });
    fireEvent.keyDown(form, { key: 'Enter' });
    expect(fakeBridge().asked('console.run')).toHaveLength(0);
    fireEvent.keyDown(form, { key: 'Enter', ctrlKey: true });
    fireEvent.keyDown(form, { key: 'Enter', ctrlKey: true });
    expect(fakeBridge().asked('console.run')).toHaveLength(1);
  });

  test('can be stopped while it waits', async () => {
    const waiting = later<RawAnswer>();
    fakeBridge().answer('console.run', () => waiting.promise);
    open('Test/Echo');
    run();
    expect(answer().getByRole('status', { name: 'Waiting for the answer…' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(fakeBridge().asked('console.stop')).toEqual([{ action: 'Test/Echo' }]);
    waiting.resolve({ ok: false, error: appError('cancelled') });
    expect((await answer().findByRole('alert')).textContent).toBe('Cancelled.');
  });

  test.each([
    ['a refused field', appError('input.invalid', { params: { path: 'Values.0.DateValue' } }), 'The field Values.0.DateValue is not what the API takes. Nothing was sent.'],
    ['a missing right', appError('session.rightMissing', { params: { right: 'Booking_w' } }), 'The right Booking_w is missing; ask the account owner.'],
    ['no answer in time', appError('network.timeout'), 'It is not certain whether the server did it. Check by reading before you run it again.'],
  ])('of a write that failed says why: %s', async (_, error, text) => {
    fakeBridge().answer('console.run', () => ({ ok: false, error }));
    open('Booking/Confirm');
    type('AppointmentId', '1');
    type('CustomerId', '2');
    run();
    await confirm('Booking/Confirm');
    expect((await answer().findByRole('alert')).textContent).toContain(text);
  });

  test('whose answer comes after its business was left is dropped', async () => {
    const waiting = later<RawAnswer>();
    fakeBridge().answer('console.run', () => waiting.promise);
    open('Test/Echo');
    run();
    act(() => useSession.setState({ business: { ...BUSINESS, id: 'other' } }));
    await act(async () => waiting.resolve(fine(ANSWER)));
    expect(useConsole.getState().actions).toEqual({});
  });
});

describe('an answer', () => {
  const show = async (over: Partial<RawAnswer>): Promise<void> => {
    fakeBridge().answer('console.run', () => fine({ ...ANSWER, ...over }));
    open('Test/Echo');
    run();
    await answer().findByText(/^HTTP/);
  };

  test('is a refusal, not a failure, when the server refuses', async () => {
    await show({ isError: true, text: '{"IsError":true,"ErrorMessage":"Nelze <b>nijak</b>","ErrorParameter":"Text"}' });
    expect(answer().getByText('IsError: true')).toBeTruthy();
    expect(answer().getByText(/"ErrorMessage": "Nelze <b>nijak<\/b>"/)).toBeTruthy();
    expect(answer().queryByRole('alert')).toBeNull();
  });

  test('with nothing in it says so', async () => {
    await show({ status: 404, isError: null, text: '', bytes: 0 });
    expect(answer().getByText('HTTP 404')).toBeTruthy();
    expect(answer().getByText('The answer is empty.')).toBeTruthy();
  });

  test('that is long is drawn in part and copied whole; one that was cut says so', async () => {
    const copied = vi.fn(() => Promise.resolve());
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: copied }, configurable: true });
    const text = `{"Text":"${'ž'.repeat(100_000)}`;
    await show({ text, cut: true, isError: null, bytes: 57_000_000 });
    expect(answer().getByText(/^The answer has 57\s000\s000 B\. The first 100\s009 characters/)).toBeTruthy();
    expect(answer().getByText(/^Shown are the first 60\s000 of/)).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Answer' }).querySelector('pre')?.textContent).toHaveLength(60_000);
    fireEvent.click(answer().getByRole('button', { name: 'Copy' }));
    await answer().findByText('Copied');
    expect(copied).toHaveBeenCalledWith(`{\n  "Text": "${'ž'.repeat(100_000)}`);
  });
});
