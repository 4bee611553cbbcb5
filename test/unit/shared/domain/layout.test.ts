import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '@shared/domain/layout';

interface Span {
  readonly key: string;
  readonly startMin: number;
  readonly endMin: number;
}

const span = (key: string, startMin: number, endMin: number): Span => ({ key, startMin, endMin });
const placed = (...spans: readonly Span[]): Record<string, string> => Object.fromEntries([...layOut(spans)].map(([key, { lane, lanes }]) => [key, `${lane}/${lanes}`]));
const spans = fc
  .array(fc.record({ startMin: fc.integer({ min: -60, max: 1_500 }), length: fc.integer({ min: 0, max: 240 }) }), { maxLength: 60 })
  .map((all) => all.map(({ startMin, length }, index) => span(`b:${index}:1`, startMin, startMin + length)));

describe('lanes', () => {
  it('alone, after each other, touching: full width', () => {
    expect(placed(span('a', 0, 60), span('b', 60, 90), span('c', 200, 210))).toEqual({ a: '0/1', b: '0/1', c: '0/1' });
  });
  it('two at once share the width, the longer comes first', () => {
    expect(placed(span('a', 0, 30), span('b', 0, 60))).toEqual({ b: '0/2', a: '1/2' });
  });
  it('a chain shares the width even where only neighbours overlap, and lanes are used again', () => {
    expect(placed(span('a', 0, 60), span('b', 30, 90), span('c', 60, 120))).toEqual({ a: '0/2', b: '1/2', c: '0/2' });
  });
  it('a block of no length keeps room for its name', () => {
    expect(placed(span('a', 10, 10), span('b', 12, 60))).toEqual({ a: '0/2', b: '1/2' });
    expect(placed(span('a', 10, 10), span('b', 15, 60))).toEqual({ a: '0/1', b: '0/1' });
  });
  it('eighty at once stand in eighty lanes', () => {
    const all = Array.from({ length: 80 }, (_, index) => span(`b:${index}:1`, 600, 660));
    const lanes = [...layOut(all).values()];
    expect(new Set(lanes.map(({ lane }) => lane)).size).toBe(80);
    expect(lanes.every((one) => one.lanes === 80)).toBe(true);
  });
  it('equals stand by key, whatever the order of the input', () => {
    expect(placed(span('b', 0, 60), span('a', 0, 60))).toEqual({ a: '0/2', b: '1/2' });
  });
  it('nothing to lay out is nothing', () => expect(layOut([]).size).toBe(0));

  it('every block is placed, none covers another, the order of the input does not matter', () => {
    fc.assert(
      fc.property(spans, (all) => {
        const places = layOut(all);
        expect(places.size).toBe(all.length);
        for (const one of all) {
          const place = places.get(one.key)!;
          expect(place.lane).toBeLessThan(place.lanes);
          for (const other of all) {
            if (one === other || one.startMin >= other.endMin || other.startMin >= one.endMin) continue;
            expect(places.get(other.key)!.lane).not.toBe(place.lane);
            expect(places.get(other.key)!.lanes).toBe(place.lanes);
          }
        }
        const reversed = [...all].reverse();
        for (const [key, place] of layOut(reversed)) expect(place).toEqual(places.get(key));
      }),
    );
  });
});
