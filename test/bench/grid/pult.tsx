import { DayGrid, modelOf, withDiff } from '@renderer/features/today';
import { chooseLocale } from '@renderer/i18n/i18n';
import '@renderer/styles/base.css';
import '@renderer/styles/tokens.css';
import { useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { BLOCKS_PER_COLUMN, CHANGED, COLUMNS, DAY } from './day';
import type { Subject } from './main';

await chooseLocale('cs');

const NOW = DAY.dayStart + 592 * 60_000;
const nothing = (): void => undefined;
let change: (() => void) | null = null;
let turn: (() => void) | null = null;

addEventListener('keydown', (event) => {
  if (event.key === 'PageDown') turn?.();
});

/** Another day with as much on it: other people, other bookings. */
const OTHER_DAY = modelOf({ ...DAY, date: '2026-11-24', blocks: DAY.blocks.map((block) => ({ ...block, key: `${block.key}9`, title: `Osoba ${block.appointmentId}`, attendance: 'unknown' as const })) });

function Sheet() {
  const [model, setModel] = useState(() => modelOf(DAY));
  change = () => setModel((before) => withDiff(before, { date: DAY.date, locationId: null, upsert: [{ ...CHANGED, hasNote: before.byKey.get(CHANGED.key)?.hasNote !== true }], remove: [], people: {}, ages: DAY.ages, frame: null }));
  useLayoutEffect(() => {
    performance.mark(`bench-day-${model.view.date}`);
  }, [model.view.date]);
  turn = () => setModel((before) => (before.view.date === DAY.date ? OTHER_DAY : modelOf(DAY)));
  return (
    <div style={{ height: '100%', display: 'grid', gridTemplateRows: 'minmax(0, 1fr)' }}>
      <DayGrid model={model} now={NOW} selected={null} onSelect={nothing} onOpen={nothing} onMove={nothing} onNew={nothing} />
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
