import { createCalendar, ResourceTimeGrid } from '@event-calendar/core';
import '@event-calendar/core/index.css';
import { DAY } from './day';
import type { Subject } from './main';

const wall = (minute: number): Date => new Date(2026, 10, 23, 0, minute);

/** event-calendar: its resource time grid, the same blocks and hours. */
export const subject: Subject = {
  blockSelector: '.ec-event',
  atLeast: () => DAY.blocks.length,
  mount: (element) => {
    createCalendar(element, [ResourceTimeGrid], {
      view: 'resourceTimeGridDay',
      date: wall(0),
      height: '100%',
      slotMinTime: '07:00',
      slotMaxTime: '22:00',
      resources: DAY.columns.map((column) => ({ id: String(column.resourceId), title: column.name })),
      events: DAY.blocks.map((block) => ({
        id: block.key,
        title: `${block.title} ${block.service}`,
        start: wall(block.startMin),
        end: wall(block.endMin),
        resourceIds: [String(block.resourceId)],
      })),
    });
  },
};
