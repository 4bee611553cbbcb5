import type { PlainDate } from '@shared/domain/booking';
import { useText } from '../../../i18n/i18n';
import { useRefusal } from '../../../state/rights';
import { today } from '../../../state/session';
import { openTimeOff } from '../../../state/time-off';
import { say } from '../../../state/toasts';
import { Menu } from '../../../ui/menu';
import { changeLook, lookNow } from '../sheet-look';
import { openSickOn } from './sick-on';

/** What the head of a column offers; px of the window are where it opens. */
export interface HeadMenuProps {
  readonly resource: { readonly resourceId: number; readonly name: string };
  /** The day that is shown. */
  readonly date: PlainDate;
  readonly at: { readonly x: number; readonly y: number };
  readonly onClose: () => void;
}

/** See {@link HeadMenuProps}. */
export function HeadMenu({ resource: { resourceId, name }, date, at, onClose }: HeadMenuProps) {
  const t = useText();
  const refusal = useRefusal('FreeTime_w');
  const hide = (): void => {
    changeLook({ hidden: [...lookNow().hidden, resourceId] });
    say('status', t('columns.hiddenNow', { name }));
  };
  const items = [
    { id: 'sick', text: t(date === today() ? 'columns.sickNow' : 'columns.sickThatDay'), refusal, run: () => openSickOn(resourceId, date) },
    { id: 'off', text: t('columns.timeOff'), refusal, run: () => openTimeOff({ resourceIds: [resourceId], date }) },
    { id: 'hide', text: t('columns.hide'), refusal: null, run: hide },
  ];
  return <Menu name={name} items={items} at={at} onClose={onClose} />;
}
