import { reportProblems, StartProblem } from '@renderer/app/problems';
import { reportProblem } from '@renderer/app/report';
import { markPainted } from '@renderer/state/marks';
import { appError } from '@shared/errors/app-error';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBridge, fine } from '../../../support/fake-bridge';
import { startWindow } from '../../../support/start-window';

beforeEach(async () => {
  await startWindow();
  fakeBridge().answer('app.reportProblem', () => fine(null));
});

const reports = () => fakeBridge().asked('app.reportProblem');

test('a start without an answer says why and can be tried again', () => {
  const retry = vi.fn();
  render(<StartProblem error={appError('store.unavailable')} onRetry={retry} />);
  expect(screen.getByText(/folder cannot be used/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(retry).toHaveBeenCalledOnce();
});

describe('reports', () => {
  test('say what and where, never the message, which may hold a name', () => {
    reportProblem(new RangeError('Jana Černá has no booking'));
    expect(reports()).toHaveLength(1);
    expect(reports()[0]?.name).toBe('RangeError');
    expect(reports()[0]?.stack).toMatch(/problems\.test/);
    expect(JSON.stringify(reports())).not.toMatch(/Jana/);
  });

  test('of what was thrown that is no error name its type only', () => {
    reportProblem('Jana Černá');
    expect(reports()).toEqual([{ name: 'string', stack: '' }]);
  });

  test('are never longer than the channel takes', () => {
    reportProblem(new Error('x'), 'y'.repeat(50_000));
    expect(reports()[0]!.stack.length).toBeLessThanOrEqual(20_000);
  });

  test('come from what nothing has caught', () => {
    reportProblems();
    dispatchEvent(new ErrorEvent('error', { error: new TypeError('x') }));
    const rejected = Object.assign(new Event('unhandledrejection'), { reason: new SyntaxError('x') });
    dispatchEvent(rejected);
    expect(reports().map(({ name }) => name)).toEqual(['TypeError', 'SyntaxError']);
  });
});

test('the first painted day is marked once', async () => {
  performance.clearMarks();
  markPainted('pult:painted-day');
  await waitFor(() => expect(performance.getEntriesByName('pult:painted-day')).toHaveLength(1));
  markPainted('pult:painted-day');
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  expect(performance.getEntriesByName('pult:painted-day')).toHaveLength(1);
});
