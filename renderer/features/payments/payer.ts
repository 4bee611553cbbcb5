import type { Payment } from '@shared/domain/booking';
import type { Means } from '@shared/domain/means';
import type { BlockView, PersonBrief } from '@shared/domain/views';

/** A booking that somebody pays, and what they have for it; `means` null: not read. */
export interface Payer {
  readonly appointmentId: number;
  readonly customerId: number;
  readonly name: string;
  readonly status: string;
  readonly attendance: string;
  readonly payment: Payment;
  readonly count: number;
  readonly means: Means | null;
}

/** Who pays the booking of a block; null for a class, whose people pay one by one. */
export function payerOf(block: BlockView, person: PersonBrief | undefined): Payer | null {
  const { appointmentId, customerId, title, status, attendance, payment, count } = block;
  if (customerId === null) return null;
  const means = person?.means?.find(({ serviceId }) => serviceId === block.serviceId) ?? null;
  return { appointmentId, customerId, name: title, status, attendance, payment, count, means };
}
