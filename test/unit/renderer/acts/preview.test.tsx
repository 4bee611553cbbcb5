import { ActPreview, messageText } from '@renderer/features/acts';
import { chooseLocale, translate } from '@renderer/i18n/i18n';
import { actName } from '@renderer/state/act-name';
import { useConnection } from '@renderer/state/connection';
import { useSession } from '@renderer/state/session';
import { render, screen } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { BUSINESS, ONLINE, PREFERENCES } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

const AT = Date.parse('2026-11-23T09:00:00Z');

beforeEach(() => startWindow());

describe('the preview of an act', () => {
  test('says what it is about and what it becomes, in words', () => {
    render(<ActPreview title={{ name: 'Jana', start: AT, end: AT + 3_600_000, service: 'Massage', toStart: AT + 86_400_000, count: 3, amount: 85_000, wholeCourse: 1 }} />);
    const shown = screen.getAllByRole('term').map((term) => `${term.textContent}: ${term.nextSibling?.textContent ?? ''}`);
    expect(shown).toEqual(['When: Mon 23 Nov, 10:00–11:00', 'Service: Massage', 'New time: Tue 24 Nov, 10:00', 'Count: 3', 'Amount: 850\u00a0Kč', 'Extent: the whole course']);
  });

  test('of something new does not call its time new', () => {
    render(<ActPreview title={{ name: 'Jana', toStart: AT, toResource: 'Kurt 1' }} />);
    expect(screen.getAllByRole('term').map((term) => term.textContent)).toEqual(['When', 'With']);
  });

  test('with nothing to say is not there', () => {
    const { container } = render(<ActPreview title={{ name: 'Jana' }} />);
    expect(container.textContent).toBe('');
  });
});

describe('the name of an act', () => {
  test.each([
    [{ action: 'Booking/Cancel', title: { name: 'Jana' } }, 'Cancellation: Jana'],
    [{ action: 'FreeTime/Create', title: { toResource: 'Kurt 1' } }, 'New time off: Kurt 1'],
    [{ action: 'Booking/Reject', title: {} }, 'Rejection'],
    [{ action: 'Booking/Teleport', title: { name: 'Jana' } }, 'Booking/Teleport'],
  ])('%o', (act, name) => {
    expect(actName(act, translate)).toBe(name);
  });
});

describe('whether the customer is messaged', () => {
  const business = { ...BUSINESS, practice: false, id: '0123456789ab' };
  const say = (messages: Readonly<Record<string, boolean>>, missingRights: readonly string[] = []): void => {
    useSession.setState({ business, preferences: { ...PREFERENCES, messages } });
    useConnection.setState({ ...ONLINE, missingRights });
  };
  test('practice says that it would be', async () => {
    expect(messageText('Booking/Cancel')).toBe('The customer would be messaged (practice).');
    await chooseLocale('cs');
    expect(messageText('Booking/Cancel')).toBe('Zákazník by dostal zprávu (cvičně).');
  });
  test.each([
    [{ [business.id]: true }, [], 'The customer will be messaged.'],
    [{ [business.id]: false }, [], 'The customer will not be messaged; let them know yourself.'],
    [{ [business.id]: true }, ['CustomerNotifications'], 'The customer will not be messaged; let them know yourself.'],
    [{ other: true }, [], 'Whether the customer will be messaged is not known; say so in Settings.'],
  ])('%o %o', (messages, missing, text) => {
    say(messages, missing);
    expect(messageText('Booking/Cancel')).toBe(text);
  });
  test('an act that messages nobody says nothing', () => {
    expect(messageText('Booking/SetNoShowState')).toBeNull();
  });
});
