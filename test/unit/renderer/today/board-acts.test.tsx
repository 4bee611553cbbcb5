import { followDay, showDay, TodayPage } from '@renderer/features/today';
import { useDay } from '@renderer/features/today/day-store';
import { selectBlock, useNavigation } from '@renderer/state/navigation';
import { useSession } from '@renderer/state/session';
import { startLocal, useLocal } from '@renderer/state/local';
import { appError } from '@shared/errors/app-error';
import type { DayView } from '@shared/domain/views';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBridge, fine } from '../../../support/fake-bridge';
import { block, day, person, PRACTICE_DATE, serviceMeans } from '../../../support/renderer-data';
import { anActView } from '../../../support/acts';
import { classBlock } from '../../../support/class-data';
import { aRecord } from '../../../support/local';
import { startWindow } from '../../../support/start-window';

const late = block(6, 8, 'Tomáš Řehoř', 585);
const pending = block(4, 6, 'Nela Dubová', 590, { status: 'ConfirmationRequested' });
const due = block(5, 7, 'Jana Černá', 600);

const rows = () => within(screen.getByRole('region', { name: 'Board' })).queryAllByRole('listitem');
/** Names of the rows that offer to check in. */
const offering = (): string[] => rows().filter((row) => within(row).queryByText('Check in') !== null).map((row) => row.querySelector('[data-key] > span:nth-child(2)')?.textContent ?? '');

async function showToday(view: DayView): Promise<void> {
  showDay(view);
  await act(async () => void render(<TodayPage />));
}

beforeEach(async () => {
  await startWindow();
  useDay.setState({ model: null, error: null });
  fakeBridge().answer('act.attendance', () => fine(anActView()));
});

describe('the next act of the board', () => {
  test('is offered before anything is selected, without the key that would not do it', async () => {
    await showToday(day([late, due]));
    expect(offering()).toEqual(['Tomáš Řehoř']);
    const button = screen.getByRole('button', { name: 'Check in' });
    expect(button.getAttribute('aria-keyshortcuts')).toBeNull();
    fireEvent.click(button);
    await waitFor(() => expect(fakeBridge().asked('act.attendance')).toEqual([{ appointmentId: 6, customerId: 8, attendance: 'came' }]));
  });

  test('moves to the selected row and bears its key there', async () => {
    await showToday(day([late, due]));
    act(() => selectBlock('b:5:7'));
    expect(offering()).toEqual(['Jana Černá']);
    expect(screen.getByRole('button', { name: 'Check in' }).getAttribute('aria-keyshortcuts')).toBe('Space');
  });

  test('is never offered on what awaits a confirmation', async () => {
    await showToday(day([pending]));
    expect(offering()).toEqual([]);
  });

  test('stays where it was while a row is pressed, so that the press lands on what it was aimed at', async () => {
    await showToday(day([late, due]));
    const row = within(screen.getByRole('region', { name: 'Board' })).getByRole('button', { name: /Jana Černá/ });
    expect(fireEvent.mouseDown(row)).toBe(false);
    expect(offering()).toEqual(['Tomáš Řehoř']);
    fireEvent.click(row);
    expect(useNavigation.getState()).toMatchObject({ selected: 'b:5:7', drawer: { appointmentId: 5 } });
  });
});

const boardRow = (name: RegExp) => within(screen.getByRole('region', { name: 'Board' })).getByRole('button', { name });
const owes = person(8, { debt: 30_000, means: [serviceMeans({ pass: { name: 'Masáže 10', left: 3, expires: null, usageId: 71 }, makeUps: 1, credit: 20_000 })] });

describe('who has just been marked', () => {
  /** The board has the focus, so the row stays in its group. */
  async function mark(attendance: 'came' | 'noShow'): Promise<HTMLElement> {
    const end = followDay();
    await showToday(day([late, due]));
    act(() => boardRow(/Tomáš Řehoř.*7 min after/).focus());
    act(() => fakeBridge().emit('day.changed', { date: PRACTICE_DATE, locationId: null, upsert: [{ ...late, attendance }], remove: [], people: {}, ages: day([]).ages, frame: null }));
    end();
    const row = boardRow(/Tomáš Řehoř/);
    expect(within(screen.getByRole('region', { name: 'Late' })).getByRole('button', { name: /Tomáš/ })).toBe(row);
    expect(row.closest('li')?.className).not.toMatch(/late/);
    expect(`${row.textContent} ${row.getAttribute('aria-label')}`).not.toMatch(/min after/);
    return row;
  }

  test.each([['came', 'here'], ['noShow', 'no-show']] as const)('%s: is late no more, and the row says %s', async (attendance, word) => {
    const row = await mark(attendance);
    expect(within(row).getByText(word)).toBeTruthy();
    expect(row.getAttribute('aria-label')).toContain(`, ${word}`);
  });

  test('stays unnamed as a no-show where the queue sees the screen', async () => {
    useSession.setState(({ preferences }) => ({ preferences: { ...preferences, privacy: true } }));
    const row = await mark('noShow');
    expect(`${row.textContent} ${row.getAttribute('aria-label')}`).not.toMatch(/no-show/i);
  });
});

describe('what each can pay with', () => {
  test('is read out whole, and what fits stands below a debt', async () => {
    await showToday(day([late], { people: { '8': owes } }));
    const row = boardRow(/Tomáš Řehoř.*owes 300.*3 left, make-up, credit 200/);
    expect(row.textContent).toMatch(/owes 300.*3 left/);
    expect(row.textContent).not.toMatch(/make-up|credit/);
  });

  test('stands below a word that it waits for a confirmation', async () => {
    await showToday(day([{ ...late, status: 'ConfirmationRequested' }], { people: { '8': { ...owes, debt: 0 } } }));
    expect(boardRow(/Tomáš Řehoř.*pending, 3 left/).textContent).toMatch(/pending.*3 left/);
  });

  test('a screen that faces the queue says no debt, and says that it says none', async () => {
    useSession.setState(({ preferences }) => ({ preferences: { ...preferences, privacy: true } }));
    await showToday(day([late], { people: { '8': owes } }));
    const row = boardRow(/Tomáš Řehoř.*3 left/);
    expect(`${row.textContent} ${row.getAttribute('aria-label')}`).not.toMatch(/owes/);
    expect(within(screen.getByRole('region', { name: 'Board' })).getByText('private')).toBeTruthy();
  });
});

describe('what must not be missed of a person', () => {
  test('stands on the row and is read out: first visit, a required value, several people, what they have to give back', async () => {
    fakeBridge().answer('local.list', () => fine({ records: [aRecord('lent', 1, { about: { customerId: 7 } }), aRecord('lent', 2, { about: { customerId: 8 } }), aRecord('lent', 3, { about: { customerId: 7 }, doneAt: 1 })], unreadable: 0, kept: true }));
    startLocal();
    const group = block(5, 7, 'Jana Černá', 600, { count: 4 });
    await showToday(day([late, group], { people: { '7': person(7, { firstVisit: true, missingValues: ['Souhlas'] }) } }));
    const row = await within(screen.getByRole('region', { name: 'Board' })).findByRole('button', { name: /Jana Černá.*4 people, first visit, missing: Souhlas, to give back: klíč 12$/i });
    expect(row.textContent).toContain('×4');
    expect(row.textContent.match(/klíč 12/g)).toHaveLength(1);
  });
});

test('how many of a group came stands on its row and in the name of its block', async () => {
  const end = followDay();
  const group = block(5, 7, 'Jana Černá', 600, { count: 4 });
  await showToday(day([group]));
  const block4 = () => within(screen.getByRole('grid', { name: 'Day grid' })).getByRole('button', { name: /Jana Černá/ });
  expect(block4().getAttribute('aria-label')).not.toMatch(/came/);
  const nodes = block4().querySelectorAll('*').length;
  const record = aRecord('groupCame', 1, { about: { appointmentId: 5, customerId: 7 } });
  act(() => useLocal.setState({ records: new Map([[record.id, record]]), state: 'ready' }));
  expect(boardRow(/Jana Černá.*4 people, came 2 of 4/).textContent).toContain('came 2 of 4');
  expect(block4().getAttribute('aria-label')).toContain('not recorded, came 2 of 4');
  expect(block4().querySelectorAll('*')).toHaveLength(nodes);
  end();
});

test('a class is one row that says who is here and remains, and opens its roster', async () => {
  fakeBridge().answer('view.class', () => ({ ok: false, error: appError('notFound') }));
  await showToday(day([classBlock({ start: due.start, startMin: 600 }, { here: 3, expected: 5, capacity: 12, occupied: 8 })]));
  const row = within(screen.getByRole('region', { name: 'Board' })).getByRole('button', { name: /Jóga.*here 3, left 5/ });
  fireEvent.click(row);
  expect(useNavigation.getState().drawer).toEqual({ kind: 'class', appointmentId: 8 });
});
