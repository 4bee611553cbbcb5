import type { Means } from '@shared/domain/means';
import type { BlockView, ClassDetail } from '@shared/domain/views';
import type { WaitingView } from '@shared/domain/waitlist';
import { block, PRACTICE_DATE, PRACTICE_NOW } from './renderer-data';

type Person = ClassDetail['roster'][number];

/** A class at 12:00 with places for two. */
export function classBlock(over: Partial<BlockView> = {}, group: Partial<NonNullable<BlockView['class']>> = {}): BlockView {
  return block(8, 0, 'Jóga', 720, { key: 'c:8', kind: 'class', customerId: null, serviceId: 20, service: '', segment: 'Classes', class: { capacity: 2, occupied: 2, alternates: 0, here: 0, expected: 2, noShow: 0, lesson: null, ...group }, ...over });
}

/** Somebody on it of whom nothing is recorded and who has nothing to pay. */
export function member(customerId: number, name: string, over: Partial<Person> = {}): Person {
  return { customerId, name, phone: null, count: 1, pending: null, pendingAct: null, status: 'Confirmed', attendance: 'unknown', payment: { state: 'none', price: 0, remaining: 0, method: null }, note: null, means: null, ...over };
}

/** What somebody has to pay with; nothing unless it is given. */
export function means(over: Partial<Means> = {}): Means {
  return { pass: null, expired: null, credit: 0, makeUps: 0, ...over };
}

/** Somebody who waits for a place in it. */
export function waiting(customerId: number, name: string, over: Partial<WaitingView> = {}): WaitingView {
  return { customerId, name, phone: null, movesUpAlone: false, means: means(), clashes: [], pending: null, ...over };
}

/** The drawer of a class that is full and for which nobody waits. */
export function classDetail(over: Partial<ClassDetail> = {}): ClassDetail {
  return { block: classBlock(), date: PRACTICE_DATE, locationName: null, roster: [], courseId: null, waitlist: [], waitlistReadAt: PRACTICE_NOW, readAt: PRACTICE_NOW, ...over };
}
