import type { Act } from '@shared/domain/acts/act';
import type { ActView } from '@shared/domain/acts/act-view';
import { actView } from '@shared/domain/acts/act-view';
import { attendanceToWire } from '@shared/domain/attendance';

let lastOrder = 1_000;

/** A mark that the server took at `at` (epoch ms). */
export function doneMark(AppointmentId: number, CustomerId: number, mark: 'came' | 'noShow' | 'unknown', at: number): Act {
  lastOrder += 1;
  return anAct({ order: lastOrder, id: `m${AppointmentId}-${CustomerId}-${at}`, request: { AppointmentId, CustomerId, NoShowStatus: attendanceToWire(mark) }, queues: [`booking:${AppointmentId}:${CustomerId}`], state: 'done', endedAt: at });
}

/** An act as the window gets it: attendance of one booking, on its way. */
export function anActView(over: Partial<ActView> = {}): ActView {
  return { ...actView(anAct({ title: { name: 'Jana Černá', time: '10:00', mark: 'came', service: 'Massage' } })), ...over };
}

/** An act for tests: attendance of one booking, decided at second 1. */
export function anAct(over: Partial<Act> = {}): Act {
  return {
    id: 'a1', order: 1, action: 'Booking/SetNoShowState', request: { AppointmentId: 1, CustomerId: 2, NoShowStatus: 1 }, state: 'ready', createdAt: 1_000, notBefore: null,
    queues: ['booking:1:2'], base: null, before: null, attempts: 0, lost: null, askedFor: null, after: null, error: null, answer: null, endedAt: null, title: {}, ...over,
  };
}
