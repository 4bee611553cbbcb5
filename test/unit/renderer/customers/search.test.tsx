import { SearchBox } from '@renderer/features/customers';
import { clearSearch, useSearch } from '@renderer/features/customers/search-store';
import { useNavigation } from '@renderer/state/navigation';
import type { SearchAnswer } from '@shared/domain/views';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBridge, fine, later } from '../../../support/fake-bridge';
import { hit, PRACTICE_DATE, PRACTICE_NOW } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

const next = { appointmentId: 5, customerId: 7, start: PRACTICE_NOW + 480_000, date: PRACTICE_DATE, service: 'Massage' };
const jana = hit(7, 'Jana Černá', next);
const karel = hit(8, 'Karel Černý', { ...next, appointmentId: 6, customerId: 8, date: '2026-11-25' });
const found = (query: string, hits = [jana, karel], total = hits.length): SearchAnswer => ({ query, hits, total });

const box = (): HTMLInputElement => screen.getByRole('combobox', { name: 'Search' });
const type = (text: string): void => void fireEvent.change(box(), { target: { value: text } });
const press = (key: string): void => void fireEvent.keyDown(box(), { key });

beforeEach(async () => {
  await startWindow();
  clearSearch();
  fakeBridge().answer('search.customers', ({ query }) => fine(found(query)));
});

describe('typing', () => {
  test('shows who was found with contacts and the next booking', async () => {
    render(<SearchBox />);
    box().focus();
    type('čern');
    const options = await screen.findAllByRole('option');
    expect(options.map((option) => option.querySelector('b')?.textContent)).toEqual(['Jana Černá', 'Karel Černý']);
    expect(options[0]?.textContent).toContain('+420 777 000 007');
    expect(options[0]?.textContent).toContain('Massage');
    expect(box().getAttribute('aria-expanded')).toBe('true');
    expect(box().getAttribute('aria-activedescendant')).toBe(options[0]?.id);
  });

  test('nobody found is said in words', async () => {
    fakeBridge().answer('search.customers', ({ query }) => fine(found(query, [])));
    render(<SearchBox />);
    box().focus();
    type('xyz');
    expect((await screen.findByRole('status')).textContent).toContain('No match');
  });

  test('more hits than fit are counted', async () => {
    fakeBridge().answer('search.customers', ({ query }) => fine(found(query, [jana], 41)));
    render(<SearchBox />);
    box().focus();
    type('a');
    expect(await screen.findByText(/41/)).toBeTruthy();
  });

  test('blanks ask nothing', () => {
    render(<SearchBox />);
    box().focus();
    type('   ');
    expect(fakeBridge().asked('search.customers')).toEqual([]);
    expect(screen.queryByRole('listbox')).toBeNull();
  });
});

describe('a late answer', () => {
  test('about an older text never replaces a newer one', async () => {
    const old = later<SearchAnswer>();
    fakeBridge().answer('search.customers', ({ query }) => (query === 'j' ? old.promise : fine(found(query, [karel]))));
    render(<SearchBox />);
    box().focus();
    type('j');
    type('ka');
    await screen.findByText('Karel Černý');
    await act(async () => old.resolve(fine(found('j', [jana]))));
    expect(screen.queryByText('Jana Černá')).toBeNull();
    expect(useSearch.getState().answer?.query).toBe('ka');
  });

  test('Enter pressed before the answer waits for it and takes the first of the typed text', async () => {
    const slow = later<SearchAnswer>();
    fakeBridge().answer('search.customers', ({ query }) => (query === 'karel' ? slow.promise : fine(found(query, [jana]))));
    render(<SearchBox />);
    box().focus();
    type('ja');
    await screen.findByText('Jana Černá');
    type('karel');
    press('Enter');
    expect(useNavigation.getState()).toMatchObject({ page: 'today', drawer: null });
    await act(async () => slow.resolve(fine(found('karel', [karel]))));
    expect(useNavigation.getState()).toMatchObject({ page: 'customer', customerId: 8 });
  });

  test('typing on takes a waiting Enter back', async () => {
    const slow = later<SearchAnswer>();
    fakeBridge().answer('search.customers', ({ query }) => (query === 'k' ? slow.promise : fine(found(query))));
    render(<SearchBox />);
    box().focus();
    type('k');
    press('Enter');
    type('ka');
    await screen.findAllByRole('option');
    await act(async () => slow.resolve(fine(found('k', [karel]))));
    expect(useNavigation.getState()).toMatchObject({ page: 'today', drawer: null });
  });

  test('leaving the box takes a waiting Enter back', async () => {
    const slow = later<SearchAnswer>();
    fakeBridge().answer('search.customers', () => slow.promise);
    render(<SearchBox />);
    box().focus();
    type('k');
    press('Enter');
    act(() => box().blur());
    await act(async () => slow.resolve(fine(found('k', [karel]))));
    expect(useNavigation.getState()).toMatchObject({ page: 'today', drawer: null });
  });

  test('a refused search leaves no old answer that Enter could act on', async () => {
    render(<SearchBox />);
    box().focus();
    type('ja');
    await screen.findAllByRole('option');
    fakeBridge().answer('search.customers', () => Promise.resolve({ ok: false as const, error: { code: 'store.unavailable' as const, retryable: true, correlationId: 'x' } }));
    type('jan');
    press('Enter');
    await act(async () => Promise.resolve());
    expect(useNavigation.getState()).toMatchObject({ page: 'today', drawer: null });
  });
});

describe('choosing', () => {
  test('Enter opens the booking of today on its day', async () => {
    render(<SearchBox />);
    box().focus();
    type('čern');
    await screen.findAllByRole('option');
    press('Enter');
    expect(useNavigation.getState()).toMatchObject({ page: 'today', date: PRACTICE_DATE, drawer: { kind: 'booking', appointmentId: 5, customerId: 7 } });
    expect(box().value).toBe('');
  });

  test('arrows mark another and stop at the ends; a booking of another day opens the card', async () => {
    render(<SearchBox />);
    box().focus();
    type('čern');
    const options = await screen.findAllByRole('option');
    press('ArrowUp');
    expect(options[0]?.getAttribute('aria-selected')).toBe('true');
    press('ArrowDown');
    press('ArrowDown');
    expect(options[1]?.getAttribute('aria-selected')).toBe('true');
    press('Enter');
    expect(useNavigation.getState()).toMatchObject({ page: 'customer', customerId: 8 });
  });

  test('a click chooses too', async () => {
    render(<SearchBox />);
    box().focus();
    type('čern');
    const second = (await screen.findAllByRole('option'))[1]!;
    fireEvent.pointerDown(second);
    expect(useNavigation.getState().page).not.toBe('customer');
    fireEvent.click(second);
    expect(useNavigation.getState()).toMatchObject({ page: 'customer', customerId: 8 });
  });
});

describe('keys of the window', () => {
  test('the slash puts the focus into the box; Esc empties and leaves it', async () => {
    render(<SearchBox />);
    fireEvent.keyDown(document.body, { key: '/', code: 'Slash' });
    await waitFor(() => expect(document.activeElement).toBe(box()));
    type('čern');
    await screen.findAllByRole('option');
    fireEvent.keyDown(box(), { key: 'Escape', code: 'Escape' });
    await waitFor(() => expect(document.activeElement).not.toBe(box()));
    expect(box().value).toBe('');
  });

  test('a digit opens the box with the digit in it', async () => {
    render(<SearchBox />);
    fireEvent.keyDown(document.body, { key: '7', code: 'Digit7' });
    await waitFor(() => expect(box().value).toBe('7'));
    expect(document.activeElement).toBe(box());
  });
});
