import { COMMANDS, commandOf } from '@shared/domain/commands';
import { CHANGEABLE, changeableKey, holderOf, isCharacterKey, keyMapOf, keysOf, problemOfKey, USUAL_KEY_MAP, withKey, withLetters } from '@shared/domain/key-map';
import { USUAL_KEYS } from '@shared/domain/key-settings';
import { describe, expect, it } from 'vitest';

describe('the table of commands', () => {
  it('names each command once, and no key means two', () => {
    const kinds = COMMANDS.map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(kinds.length);
    const keys = COMMANDS.flatMap((command) => command.keys);
    expect(new Set(keys).size).toBe(keys.length);
    // And the ten digits.
    expect(USUAL_KEY_MAP.size).toBe(keys.length + 10);
  });

  it('gives confirm and reject no key, and every other act on a booking asks for one', () => {
    expect([commandOf('confirm').keys, commandOf('reject').keys]).toEqual([[], []]);
    expect(COMMANDS.filter(({ kind, group }) => group === 'booking' && kind !== 'confirm' && kind !== 'reject').every((command) => 'needs' in command && command.needs.some((need) => need === 'booking'))).toBe(true);
  });

  it('lets every single-character key be changed', () => {
    expect(COMMANDS.filter(({ keys }) => keys.some(isCharacterKey)).map(({ kind }) => kind)).toEqual(CHANGEABLE);
  });
});

describe('a key that somebody chooses', () => {
  it.each(['q', 'ů', '.', '§', 'F2', 'F12'])('can be %s', (key) => {
    expect(problemOfKey(key)).toBeNull();
  });
  it.each([
    ['7', 'digit'],
    ['ě', 'digit'],
    ['é', 'digit'],
    [' ', 'notSingle'],
    ['Q', 'notSingle'],
    ['F1', 'notSingle'],
    ['F5', 'notSingle'],
    ['F13', 'notSingle'],
    ['Enter', 'notSingle'],
    ['Escape', 'notSingle'],
    ['Ctrl+q', 'notSingle'],
    ['\u200b', 'notSingle'],
  ])('cannot be %s: %s', (key, problem) => {
    expect(problemOfKey(key)).toBe(problem);
  });

  it('is named with the command that has it, switched off or not', () => {
    expect(holderOf('t', 'noShow', USUAL_KEYS)).toBe('today');
    expect(holderOf('t', 'noShow', { letters: false, own: {} })).toBe('today');
    expect(holderOf('t', 'today', USUAL_KEYS)).toBeNull();
    expect(holderOf('x', 'today', { letters: true, own: { noShow: 'q' } })).toBeNull();
    expect(holderOf('q', 'today', { letters: true, own: { noShow: 'q' } })).toBe('noShow');
    expect(holderOf('F5', 'today', USUAL_KEYS)).toBe('refresh');
  });
});

describe('keys as they are set', () => {
  it('a new key takes the place of the character alone', () => {
    expect(keysOf('noShow', withKey(USUAL_KEYS, 'noShow', 'q'))).toEqual(['q']);
    expect(keysOf('palette', USUAL_KEYS)).toEqual(['Ctrl+k', 'F1']);
    expect(changeableKey('noShow', { letters: false, own: { noShow: 'q' } })).toBe('q');
  });
  it('the usual key is no change, and null brings it back', () => {
    expect(withKey(USUAL_KEYS, 'noShow', 'x')).toEqual(USUAL_KEYS);
    expect(withKey({ letters: true, own: { noShow: 'q', today: 'h' } }, 'noShow', null)).toEqual({ letters: true, own: { today: 'h' } });
  });
  it('what a newer program wrote goes with the next change', () => {
    expect(withLetters({ letters: true, own: { teleport: 'z', noShow: 'q' } }, false)).toEqual({ letters: false, own: { noShow: 'q' } });
    expect(keyMapOf({ letters: true, own: { teleport: 'z' } })).toEqual(USUAL_KEY_MAP);
  });
  it('a key that two commands claim belongs to the one to which a person gave it', () => {
    expect(keyMapOf({ letters: true, own: { noShow: 't' } }).get('t')).toBe('noShow');
  });
});
