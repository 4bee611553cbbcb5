import { lazy, Suspense } from 'react';
import { useText } from '../../i18n/i18n';
import { focusField } from './combo';
import { showDay, shownDay } from './offers';

const DayDialog = lazy(() => import('../calendar').then((module) => ({ default: module.DayDialog })));

/** Another day of the offer by its date, in words, or in a month. */
export function ChooseDay({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const choose = (date: string): void => {
    void showDay(date);
    requestAnimationFrame(() => focusField('start'));
  };
  return (
    <Suspense fallback={null}>
      <DayDialog title={t('panel.start.day')} shown={shownDay()} onDay={choose} onClose={onClose} />
    </Suspense>
  );
}
