import { createPeopleFirst } from '@electron/store/people-first';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Begins to wait for its turn and says whether it has come. */
function waiting(people: ReturnType<typeof createPeopleFirst>): () => boolean {
  let hasCome = false;
  void people.turn().then(() => (hasCome = true));
  return () => hasCome;
}

describe('work that nobody waits for', () => {
  test('lets what has been asked go first, and begins', async () => {
    const hasCome = waiting(createPeopleFirst());
    await Promise.resolve();
    expect(hasCome()).toBe(false);
    await vi.advanceTimersByTimeAsync(0);
    expect(hasCome()).toBe(true);
  });

  test('waits for a pause of somebody who types', async () => {
    const people = createPeopleFirst();
    people.typed();
    const hasCome = waiting(people);
    for (let key = 0; key < 5; key += 1) {
      await vi.advanceTimersByTimeAsync(300);
      people.typed();
    }
    await vi.advanceTimersByTimeAsync(399);
    expect(hasCome()).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(hasCome()).toBe(true);
  });

  test('goes on in the end, however long somebody types', async () => {
    const people = createPeopleFirst();
    people.typed();
    const hasCome = waiting(people);
    for (let ms = 0; ms < 4_800; ms += 200) {
      await vi.advanceTimersByTimeAsync(200);
      people.typed();
    }
    expect(hasCome()).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    expect(hasCome()).toBe(true);
  });
});
