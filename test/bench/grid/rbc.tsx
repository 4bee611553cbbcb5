import moment from 'moment';
import { createRoot } from 'react-dom/client';
import { Calendar, momentLocalizer } from 'react-big-calendar';
import 'react-big-calendar/lib/css/react-big-calendar.css';
import { DAY } from './day';
import type { Subject } from './main';

interface Item {
  readonly id: string;
  readonly title: string;
  readonly start: Date;
  readonly end: Date;
  readonly resourceId: number;
}

const localizer = momentLocalizer(moment);
const wall = (minute: number): Date => new Date(2026, 10, 23, 0, minute);
const events: Item[] = DAY.blocks.map((block) => ({
  id: block.key,
  title: `${block.title} ${block.service}`,
  start: wall(block.startMin),
  end: wall(block.endMin),
  resourceId: block.resourceId,
}));
const resources = DAY.columns.map((column) => ({ id: column.resourceId, title: column.name }));

/** react-big-calendar: its day view with resources, the same blocks and hours. */
export const subject: Subject = {
  blockSelector: '.rbc-event',
  atLeast: () => DAY.blocks.length,
  mount: (element) =>
    createRoot(element).render(
      <Calendar<Item, { id: number; title: string }>
        localizer={localizer}
        defaultView="day"
        views={['day']}
        defaultDate={wall(0)}
        min={wall(DAY.shown.fromMin)}
        max={wall(DAY.shown.toMin - 1)}
        events={events}
        resources={resources}
        resourceIdAccessor="id"
        resourceTitleAccessor="title"
        style={{ height: '100%' }}
      />,
    ),
};
