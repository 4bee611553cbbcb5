import type { AppError } from '@shared/errors/app-error';
import { create } from 'zustand';
import { openDrawer } from '../../state/navigation';

/** A change of one booking that is being thought over: an editor or a question that is open. */
export interface OpenChange {
  readonly kind: 'move' | 'cancel' | 'links' | 'again' | 'show';
  readonly appointmentId: number;
  readonly customerId: number;
  /** A move that the server has refused already: the editor begins with it. */
  readonly refused?: RefusedMove;
}

/** Where a booking was wanted, epoch ms, and why it could not go there. */
export interface RefusedMove {
  readonly start: number;
  readonly resourceId: number;
  readonly error: AppError | null;
}

/** What is open now; the drawer of that booking shows it. */
export const useOpenChange = create<{ readonly open: OpenChange | null }>(() => ({ open: null }));

/** Opens an editor or a question. */
export function openChange(open: OpenChange): void {
  useOpenChange.setState({ open });
}

/** Opens the links of a booking for its customer, with its drawer. */
export function openLinks(booking: Pick<OpenChange, 'appointmentId' | 'customerId'>, date: string): void {
  openChange({ kind: 'links', ...booking });
  openDrawer({ kind: 'booking', ...booking }, date);
}

/** Closes it. */
export function closeChange(): void {
  useOpenChange.setState({ open: null });
}
