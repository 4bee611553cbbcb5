import type { RefObject } from 'react';
import { useEffect } from 'react';
import { rowMoved } from '../../state/keyboard';
import { focusRow } from '../../state/row-keys';
import { useFreed } from './freed';

/** A waitlist that has opened by itself has the focus on the first who waits, once it is there; closing the drawer ends that. */
export function useFreedFocus(appointmentId: number, isRead: boolean, section: RefObject<HTMLElement | null>): void {
  const isFreed = useFreed((state) => state.appointmentId === appointmentId);
  useEffect(() => {
    if (!isFreed || !isRead || section.current === null) return;
    rowMoved();
    section.current.scrollIntoView({ block: 'nearest' });
    focusRow(section.current, null);
  }, [isFreed, isRead, section]);
  useEffect(
    () => () => {
      if (useFreed.getState().appointmentId === appointmentId) useFreed.setState({ appointmentId: null });
    },
    [appointmentId],
  );
}
