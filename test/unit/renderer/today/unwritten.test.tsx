import { markAttendance, targetOfBlock } from '@renderer/features/bookings';
import { followDay, showDay, TodayPage } from '@renderer/features/today';
import { useDay } from '@renderer/features/today/day-store';
import { useSession } from '@renderer/state/session';
import { useToasts } from '@renderer/state/toasts';
import type { ActView } from '@shared/domain/acts/act-view';
import type { BlockView } from '@shared/domain/views';
import { appError } from '@shared/errors/app-error';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { anActView } from '../../../support/acts';
import { fakeBridge, fine, later } from '../../../support/fake-bridge';
import { block, day, PRACTICE_DATE } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

const jana = block(5, 7, 'Jana Černá', 600);
const shown = day([block(6, 8, 'Tomáš Řehoř', 585), jana]);

const grid = () => within(screen.getByRole('grid', { name: 'Day grid' }));
const janaIs = (words: string) => grid().queryByRole('button', { name: new RegExp(`Jana Černá, Massage, confirmed, ${words}$`) }) !== null;
/** Marks Jana as the page does, from what it shows of her. */
function mark(wanted: 'came' | 'noShow'): void {
  const target = targetOfBlock(useDay.getState().model?.byKey.get(jana.key) ?? jana);
  if (target !== null) act(() => void markAttendance(target, wanted));
}
const diffOf = (over: Partial<BlockView>) => ({ date: PRACTICE_DATE, locationId: null, upsert: [{ ...jana, ...over }], remove: [], people: {}, ages: shown.ages, frame: null });

let end = (): void => undefined;
afterEach(() => end());

/** Today with Jana selected, while main takes as long as it likes for each mark. */
async function selectJana() {
  await startWindow();
  useDay.setState({ model: null, said: null, error: null });
  const answers: ReturnType<typeof later<ActView>>[] = [];
  fakeBridge().answer('act.attendance', () => {
    const answer = later<ActView>();
    answers.push(answer);
    return answer.promise;
  });
  end = followDay();
  showDay(shown);
  await act(async () => void render(<TodayPage />));
  act(() => grid().getByRole('button', { name: /Jana/ }).focus());
  return answers;
}

let answers: Awaited<ReturnType<typeof selectJana>>;
beforeEach(async () => {
  answers = await selectJana();
});

test('a mark shows within the press, and says that it is not kept yet', () => {
  act(() => void fireEvent.keyDown(document.activeElement ?? document.body, { key: ' ', code: 'Space' }));
  expect(janaIs('here, 850.Kč to pay, being recorded')).toBe(true);
  expect(within(screen.getByRole('region', { name: 'Board' })).getByRole('button', { name: /Jana Černá.*being recorded/ })).toBeTruthy();
});

test('what main says of the act takes the place of those words, whatever comes first', async () => {
  mark('came');
  act(() => fakeBridge().emit('day.changed', diffOf({ attendance: 'came', pending: 'waiting' })));
  expect(janaIs('here, 850.Kč to pay, not sent')).toBe(true);
  await act(async () => answers[0]?.resolve(fine(anActView())));
  expect(janaIs('here, 850.Kč to pay, not sent')).toBe(true);
});

test('an answer that overtakes the day does not take it away for a moment', async () => {
  mark('came');
  await act(async () => answers[0]?.resolve(fine(anActView())));
  expect(janaIs('here, 850.Kč to pay, being recorded')).toBe(true);
  act(() => fakeBridge().emit('day.changed', diffOf({ attendance: 'came', pending: null })));
  expect(janaIs('here, 850.Kč to pay')).toBe(true);
});

test('a refusal takes it back and is said', async () => {
  mark('came');
  await act(async () => answers[0]?.resolve({ ok: false, error: appError('acts.diskFull') }));
  expect(janaIs('not recorded, 850.Kč to pay')).toBe(true);
  expect(useToasts.getState().toasts).toMatchObject([{ kind: 'alert', text: expect.stringContaining('Jana Černá') as string }]);
});

test('it stays while main says something else of the block', () => {
  mark('came');
  act(() => fakeBridge().emit('day.changed', diffOf({ hasNote: true })));
  expect(janaIs('here, 850.Kč to pay, has a note, being recorded')).toBe(true);
});

test('of two on their way the last one shows, whichever is answered first', async () => {
  mark('came');
  mark('noShow');
  expect(janaIs('no-show, 850.Kč to pay, being recorded')).toBe(true);
  await act(async () => answers[0]?.resolve(fine(anActView())));
  expect(janaIs('no-show, 850.Kč to pay, being recorded')).toBe(true);
});

test('pressing again while it is on its way is the same mark', () => {
  mark('came');
  mark('came');
  expect(fakeBridge().asked('act.attendance')).toHaveLength(1);
});

test('it never shows in another business', () => {
  mark('came');
  useSession.setState(({ business }) => ({ business: business === null ? null : { ...business, id: 'another' } }));
  act(() => showDay(shown));
  expect(janaIs('not recorded, 850.Kč to pay')).toBe(true);
});
