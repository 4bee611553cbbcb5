import { create } from 'zustand';

/** A change of one booking that is being thought over: an editor or a question that is open. */
export interface OpenChange {
  readonly kind: 'move' | 'cancel' | 'links' | 'again' | 'show';
  readonly appointmentId: number;
  readonly customerId: number;
}

/** What is open now; the drawer of that booking shows it. */
export const useOpenChange = create<{ readonly open: OpenChange | null }>(() => ({ open: null }));

/** Opens an editor or a question. */
export function openChange(open: OpenChange): void {
  useOpenChange.setState({ open });
}

/** Closes it. */
export function closeChange(): void {
  useOpenChange.setState({ open: null });
}
