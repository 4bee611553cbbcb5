import { dateJump } from '@shared/domain/date-jump';
import { useId, useState } from 'react';
import { formatDate, formatWeekday } from '../../../i18n/format';
import { useText } from '../../../i18n/i18n';
import { today } from '../../../state/session';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { noonOf } from '../noon';
import css from './jump.module.css';
import { MonthPicker } from './month-picker';

/** What is offered without typing; the words are those that can be typed. */
const QUICK = ['jump.today', 'jump.inWeek', 'jump.inFourWeeks'] as const;

/** Asks for a day: typed in words or numbers, by a button, or in a month. What was understood is said before it is done. */
export function DayDialog({ title, shown, onDay, onClose }: { readonly title: string; readonly shown: string; readonly onDay: (date: string) => void; readonly onClose: () => void }) {
  const t = useText();
  const field = useId();
  const [typed, setTyped] = useState('');
  const from = { today: today(), shown };
  const date = dateJump(typed, from);
  const isWrong = typed.trim() !== '' && date === null;
  const go = (to: string | null): void => {
    if (to === null) return;
    onClose();
    onDay(to);
  };
  return (
    <Dialog title={title} closeName={t('app.close')} onClose={onClose}>
      <form
        className={css['form']}
        onSubmit={(event) => {
          event.preventDefault();
          go(date);
        }}
      >
        <label htmlFor={field}>{t('jump.field')}</label>
        <div className={css['row']}>
          <input id={field} data-first-focus className={css['field']} value={typed} placeholder={t('jump.placeholder')} maxLength={60} autoComplete="off" aria-invalid={isWrong} aria-describedby={`${field}-said`} onChange={(event) => setTyped(event.target.value)} />
          <Button type="submit" look="primary" hint="Enter" disabled={date === null}>
            {t('jump.go')}
          </Button>
        </div>
        <p id={`${field}-said`} role="status" className={isWrong ? css['wrong'] : css['said']}>
          {date !== null ? `${formatWeekday(noonOf(date))} ${formatDate(noonOf(date))}` : isWrong ? t('jump.notADay') : t('jump.hint')}
        </p>
        <div className={css['row']}>
          {QUICK.map((key) => (
            <Button key={key} size="small" onClick={() => go(dateJump(t(key), from))}>
              {t(key)}
            </Button>
          ))}
        </div>
        <MonthPicker chosen={date ?? shown} today={from.today} onChoose={go} />
      </form>
    </Dialog>
  );
}
