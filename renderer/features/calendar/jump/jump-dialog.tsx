import { useText } from '../../../i18n/i18n';
import { jumpTo } from '../../../state/calendar';
import { useNavigation } from '../../../state/navigation';
import { DayDialog } from './day-dialog';

/** Asks for the day that the calendar is to show. */
export function JumpDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const shown = useNavigation((state) => state.date);
  return <DayDialog title={t('jump.title')} shown={shown} onDay={jumpTo} onClose={onClose} />;
}
