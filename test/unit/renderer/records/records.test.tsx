import { CustomValues, Notes } from '@renderer/features/records';
import { useNoteDrafts } from '@renderer/features/records/note-drafts';
import { useConnection } from '@renderer/state/connection';
import { useSession } from '@renderer/state/session';
import { useToasts } from '@renderer/state/toasts';
import type { NoteView, ValueField } from '@shared/domain/views';
import { appError } from '@shared/errors/app-error';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { anActView } from '../../../support/acts';
import { fakeBridge, fine, later } from '../../../support/fake-bridge';
import { BUSINESS, PRACTICE_NOW } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

const note = (over: Partial<NoteView> = {}): NoteView => ({ id: 1, text: 'Volat odpoledne', createdAt: PRACTICE_NOW, deleting: false, actId: null, pending: null, ...over });
const field = (over: Partial<ValueField> = {}): ValueField => ({ definitionId: 3, name: 'Skříňka', value: null, kind: 'text', required: false, of: 'booking', options: [], pending: null, ...over });
const written = anActView({ id: 'n1', action: 'Customer/Note' });

beforeEach(async () => {
  await startWindow();
  useNoteDrafts.setState({ drafts: new Map() });
  fakeBridge().answer('act.note', () => fine(written));
  fakeBridge().answer('act.customValue', () => fine(written));
});

describe('notes', () => {
  const show = (...notes: NoteView[]) => render(<Notes isRead customerId={7} notes={notes} />);
  const newNote = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: 'New note' });
  const type = (text: string): void => void fireEvent.change(newNote(), { target: { value: text } });

  test('have their date and say what has not been sent', () => {
    show(note(), note({ id: null, text: 'Alergie', actId: 'n1', pending: 'waiting' }));
    const kept = screen.getByText('Volat odpoledne').closest('li');
    const waiting = screen.getByText('Alergie').closest('li');
    expect(kept?.textContent).toContain('23 Nov 2026');
    expect(kept?.textContent).not.toContain('not sent');
    expect(waiting?.textContent).toContain('not sent');
    expect([...(waiting?.querySelectorAll('button') ?? [])].map((button) => button.textContent)).toEqual(['Undo']);
  });

  test('what is typed is saved with Ctrl+Enter and stays until it is in the book', async () => {
    const slow = later<typeof written>();
    fakeBridge().answer('act.note', () => slow.promise);
    show();
    type('Alergie');
    fireEvent.keyDown(newNote(), { key: 'Enter' });
    expect(fakeBridge().asked('act.note')).toEqual([]);
    fireEvent.keyDown(newNote(), { key: 'Enter', ctrlKey: true });
    expect(fakeBridge().asked('act.note')).toEqual([{ customerId: 7, noteId: null, text: 'Alergie', shown: null }]);
    expect(newNote().value).toBe('Alergie');
    await act(async () => slow.resolve(fine(written)));
    expect(newNote().value).toBe('');
  });

  test('what cannot be kept is said and stays in its field, also after the drawer was closed', async () => {
    fakeBridge().answer('act.note', () => ({ ok: false, error: appError('acts.diskFull') }));
    const { unmount } = show();
    type('Alergie');
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(useToasts.getState().toasts[0]).toMatchObject({ kind: 'alert', text: expect.stringContaining('The note was not saved.') as string }));
    unmount();
    show();
    expect(newNote().value).toBe('Alergie');
  });

  test('an edit is based on what was there when it began, whatever comes meanwhile', async () => {
    const { rerender } = show(note());
    fireEvent.click(screen.getByRole('button', { name: 'Edit the note: Volat odpoledne' }));
    const editor = screen.getByRole('textbox', { name: 'Text of the note' });
    expect(document.activeElement).toBe(editor);
    rerender(<Notes isRead customerId={7} notes={[note({ text: 'Nevolat' })]} />);
    fireEvent.change(editor, { target: { value: 'Volat po 17.' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(fakeBridge().asked('act.note')).toEqual([{ customerId: 7, noteId: 1, text: 'Volat po 17.', shown: 'Volat odpoledne' }]));
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Text of the note' })).toBeNull());
  });

  test('an edit that was left open is open again, and does not take the focus', () => {
    const { unmount } = show(note());
    fireEvent.click(screen.getByRole('button', { name: /^Edit/ }));
    fireEvent.change(screen.getByRole('textbox', { name: 'Text of the note' }), { target: { value: 'Volat po' } });
    unmount();
    show(note());
    const again = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text of the note' });
    expect(again.value).toBe('Volat po');
    expect(document.activeElement).not.toBe(again);
  });

  test('what is half typed belongs to its business', () => {
    const { unmount } = show();
    type('Alergie');
    unmount();
    useSession.setState({ business: { ...BUSINESS, id: 'other' } });
    show();
    expect(newNote().value).toBe('');
  });

  test('an edit that changes nothing writes nothing, and Esc leaves it', () => {
    show(note());
    fireEvent.click(screen.getByRole('button', { name: /^Edit/ }));
    fireEvent.keyDown(screen.getByRole('textbox', { name: 'Text of the note' }), { key: 'Enter', ctrlKey: true });
    expect(screen.queryByRole('textbox', { name: 'Text of the note' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /^Edit/ }));
    fireEvent.keyDown(screen.getByRole('textbox', { name: 'Text of the note' }), { key: 'Escape' });
    expect(screen.queryByRole('textbox', { name: 'Text of the note' })).toBeNull();
    expect(fakeBridge().asked('act.note')).toEqual([]);
  });

  test('a deletion that waits is taken back; one that was done is written anew', async () => {
    fakeBridge().answer('acts.decide', () => fine({ ...written, state: 'withdrawn' }));
    const { rerender } = show(note());
    fireEvent.click(screen.getByRole('button', { name: 'Delete the note: Volat odpoledne' }));
    await waitFor(() => expect(fakeBridge().asked('act.note')).toEqual([{ customerId: 7, noteId: 1, text: null, shown: 'Volat odpoledne' }]));
    rerender(<Notes isRead customerId={7} notes={[note({ deleting: true, actId: 'n1', pending: 'waiting' })]} />);
    fireEvent.click(await screen.findByRole('button', { name: 'Restore' }));
    await waitFor(() => expect(fakeBridge().asked('acts.decide')).toEqual([{ id: 'n1', decision: 'withdraw' }]));
    expect(fakeBridge().asked('act.note')).toHaveLength(1);

    fakeBridge().answer('acts.decide', () => fine({ ...written, state: 'done' }));
    rerender(<Notes isRead customerId={7} notes={[note()]} />);
    fireEvent.click(screen.getByRole('button', { name: 'Delete the note: Volat odpoledne' }));
    await waitFor(() => expect(fakeBridge().asked('act.note')).toHaveLength(2));
    rerender(<Notes isRead customerId={7} notes={[]} />);
    fireEvent.click(await screen.findByRole('button', { name: 'Restore' }));
    await waitFor(() => expect(fakeBridge().asked('act.note')[2]).toEqual({ customerId: 7, noteId: null, text: 'Volat odpoledne', shown: null }));
  });

  test('without the right they are read only, and say why; those never read say that', () => {
    useConnection.setState({ missingRights: ['Customer_w'] });
    render(<Notes isRead={false} customerId={7} notes={[note()]} />);
    expect(screen.getByText('The notes have not been read yet.')).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByText(/Customer_w/)).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Edit/ })).toHaveProperty('disabled', true);
  });

  test('a new one that was taken back is in its field again', async () => {
    fakeBridge().answer('acts.decide', () => fine({ ...written, state: 'withdrawn' }));
    show(note({ id: null, text: 'Alergie', actId: 'n1', pending: 'waiting' }));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(newNote().value).toBe('Alergie'));
  });
});

describe('custom values', () => {
  const show = (...fields: ValueField[]) => render(<CustomValues customerId={7} appointmentId={5} fields={fields} />);
  const edit = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));

  test('nothing is shown where nothing can be filled in', () => {
    show();
    expect(screen.queryByRole('region')).toBeNull();
  });

  test('a text is saved with Enter, for the booking or for its customer', async () => {
    show(field(), field({ definitionId: 4, name: 'Číslo karty', of: 'customer' }));
    edit('Edit: Skříňka, not filled in');
    const typed = screen.getByRole('textbox', { name: 'Skříňka' });
    expect(document.activeElement).toBe(typed);
    fireEvent.change(typed, { target: { value: ' 12 ' } });
    fireEvent.keyDown(typed, { key: 'Enter' });
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
    edit('Edit: Číslo karty, not filled in');
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '4711' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(fakeBridge().asked('act.customValue')).toEqual([
        { appointmentId: 5, customerId: 7, definitionId: 3, value: '12', before: null },
        { appointmentId: null, customerId: 7, definitionId: 4, value: '4711', before: null },
      ]),
    );
  });

  test.each<[Partial<ValueField>, string, string, unknown]>([
    [{ kind: 'boolean', value: false }, 'combobox', 'true', true],
    [{ kind: 'boolean', value: true }, 'combobox', '', null],
    [{ options: ['malá', 'velká'] }, 'combobox', 'velká', 'velká'],
    [{ value: 'stará', options: ['malá'] }, 'combobox', 'malá', 'malá'],
    [{ value: '12' }, 'textbox', '', null],
  ])('%o is edited by a %s: %s becomes %s', async (over, role, typed, sent) => {
    show(field(over));
    fireEvent.click(screen.getByRole('button', { name: /^Edit: Skříňka/ }));
    fireEvent.change(screen.getByRole(role), { target: { value: typed } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(fakeBridge().asked('act.customValue')).toMatchObject([{ value: sent, before: over.value ?? null }]));
  });

  test('a day is sent as a day and shown as one of the merchant', async () => {
    show(field({ kind: 'date', value: Date.parse('2026-11-22T23:00:00Z') }));
    edit('Edit: Skříňka, 23 Nov 2026');
    const day = screen.getByLabelText<HTMLInputElement>('Skříňka');
    expect(day.value).toBe('23 Nov 2026');
    fireEvent.change(day, { target: { value: '1. 12. 2026' } });
    fireEvent.keyDown(day, { key: 'Enter' });
    await waitFor(() => expect(fakeBridge().asked('act.customValue')).toMatchObject([{ value: { day: '2026-12-01' } }]));
  });

  test.each([
    ['3. 5. 1984', { day: '1984-05-03' }],
    ['3 May 1984', { day: '1984-05-03' }],
    ['2001-02-28', { day: '2001-02-28' }],
    ['', null],
  ])('a birth date typed as "%s" is %o', async (typed, sent) => {
    show(field({ kind: 'date', value: Date.parse('2026-11-22T23:00:00Z') }));
    edit('Edit: Skříňka, 23 Nov 2026');
    fireEvent.change(screen.getByLabelText('Skříňka'), { target: { value: typed } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(fakeBridge().asked('act.customValue')).toMatchObject([{ value: sent }]));
  });

  test('what is no day is marked, stays to be corrected and clears nothing', () => {
    show(field({ kind: 'date', value: Date.parse('2026-11-22T23:00:00Z') }));
    edit('Edit: Skříňka, 23 Nov 2026');
    const day = screen.getByLabelText<HTMLInputElement>('Skříňka');
    fireEvent.change(day, { target: { value: '31. 2. 1984' } });
    fireEvent.keyDown(day, { key: 'Enter' });
    expect([day.getAttribute('aria-invalid'), day.value]).toEqual(['true', '31. 2. 1984']);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true);
    expect(fakeBridge().asked('act.customValue')).toEqual([]);
  });

  test('what was not changed is not written; what cannot be kept stays open', async () => {
    show(field({ value: '12' }));
    edit('Edit: Skříňka, 12');
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Enter' });
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
    expect(fakeBridge().asked('act.customValue')).toEqual([]);
    fakeBridge().answer('act.customValue', () => ({ ok: false, error: appError('acts.diskFull') }));
    edit('Edit: Skříňka, 12');
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '13' } });
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Enter' });
    await waitFor(() => expect(useToasts.getState().toasts).toHaveLength(1));
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('13');
  });

  test('a required one says so, and so does one that was not sent', () => {
    show(field({ name: 'Souhlas', kind: 'boolean', required: true, pending: 'waiting', value: true }));
    expect(screen.getByRole('listitem').textContent).toMatch(/Souhlasrequired.*not sent.*yes/);
  });
});
