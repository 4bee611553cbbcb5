import type { SearchHit } from '@shared/domain/views';
import { useFound } from '../../state/found';
import { focusBlock, goToCustomer, openDrawer, useNavigation } from '../../state/navigation';
import { today } from '../../state/session';

/** Opens whom somebody looked for: their booking of today, or their card. */
export function openHit({ customer, next }: SearchHit): void {
  useFound.setState({ name: customer.name });
  if (next?.date !== today()) {
    goToCustomer(customer.id);
    return;
  }
  openDrawer({ kind: 'booking', appointmentId: next.appointmentId, customerId: next.customerId }, next.date);
  requestAnimationFrame(() => focusBlock(useNavigation.getState().selected));
}
