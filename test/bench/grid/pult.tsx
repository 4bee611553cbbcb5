import { DayGrid, modelOf, withDiff } from '@renderer/features/today';
import { chooseLocale } from '@renderer/i18n/i18n';
import '@renderer/styles/base.css';
import '@renderer/styles/tokens.css';
import { Deck } from '@renderer/ui/deck';
import { addDays } from '@shared/domain/plain-date';
import { useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { BLOCKS_PER_COLUMN, CHANGED, COLUMNS, DAY } from './day';
import type { Subject } from './main';

await chooseLocale('cs');
// As in the program, whose page begins with them (renderer/index.html): a font that came later would lay everything out again.
await Promise.all([...document.fonts].map((font) => font.load()));

const NOW = DAY.dayStart + 592 * 60_000;
const nothing = (): void => undefined;
let change: (() => void) | null = null;
let turn: (() => void) | null = null;

addEventListener('keydown', (event) => {
  if (event.key === 'PageDown') turn?.();
});

const days = new Map([[0, modelOf(DAY)]]);

/** The day so many days later with as much on it: other people, other bookings. */
function dayAt(number: number): ReturnType<typeof modelOf> {
  const known = days.get(number) ?? modelOf({ ...DAY, date: addDays(DAY.date, number), blocks: DAY.blocks.map((block) => ({ ...block, key: `${block.key}${number}`, title: `Osoba ${number} ${block.appointmentId}`, attendance: 'unknown' as const })) });
  days.set(number, known);
  return known;
}

const behind = (number: number) => <Day model={dayAt(number)} isFront={false} />;

/** A day says when it comes to the front, and when it is drawn behind. */
function Day({ model, isFront }: { readonly model: ReturnType<typeof modelOf>; readonly isFront: boolean }) {
  const { date } = model.view;
  useLayoutEffect(() => {
    performance.mark(`bench-${isFront ? 'day' : 'behind'}-${date}`);
  }, [isFront, date]);
  return <DayGrid model={model} now={NOW} selected={null} isFront={isFront} onSelect={nothing} onOpen={nothing} onMove={nothing} onNew={nothing} />;
}

function Sheet() {
  const [at, setAt] = useState(0);
  const [model, setModel] = useState(() => dayAt(0));
  change = () => setModel((before) => withDiff(before, { date: DAY.date, locationId: null, upsert: [{ ...CHANGED, hasNote: before.byKey.get(CHANGED.key)?.hasNote !== true }], remove: [], people: {}, ages: DAY.ages, frame: null }));
  turn = () => {
    setAt(at + 1);
    setModel(dayAt(at + 1));
  };
  return (
    <div style={{ height: '100%', display: 'grid', gridTemplateRows: 'minmax(0, 1fr)' }}>
      <Deck at={at} front={<Day model={model} isFront />} behind={behind} />
    </div>
  );
}

/** Our own day grid, as the program shows it: what is in sight first (columns of 80 px, hours of 64 px), the rest after. */
export const subject: Subject = {
  blockSelector: '[role=gridcell]',
  atLeast: ({ width, height }) => Math.min(COLUMNS, Math.floor((width - 48) / 80)) * Math.min(BLOCKS_PER_COLUMN, Math.floor((height - 44) / (64 / 4))),
  mount: (element) => flushSync(() => createRoot(element).render(<Sheet />)),
  update: () => change?.(),
};
