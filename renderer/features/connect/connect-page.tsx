import { useLayoutEffect, useState } from 'react';
import { call } from '../../bridge/bridge';
import type { Locale, TextKey } from '../../i18n/catalogue';
import { useLocale, useText } from '../../i18n/i18n';
import { markPainted } from '../../state/marks';
import { openPractice } from '../../state/session';
import { Button } from '../../ui/button';
import { Segmented } from '../../ui/segmented';
import css from './connect.module.css';

/** First run: the door to practice. */
export function ConnectPage() {
  const t = useText();
  const locale = useLocale();
  const [opening, setOpening] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  useLayoutEffect(() => markPainted('pult:painted-door'), []);
  const open = async (): Promise<void> => {
    setOpening(true);
    setProblem(await openPractice());
    setOpening(false);
  };
  return (
    <main className={css['page']}>
      <div className={css['box']}>
        <h1>{t('connect.title')}</h1>
        <p className={css['lead']}>{t('connect.lead')}</p>
        <section className={css['door']} aria-labelledby="practice-door">
          <h2 id="practice-door">{t('connect.practice')}</h2>
          <p>{t('connect.practiceText')}</p>
          <Button look="primary" size="large" autoFocus disabled={opening} onClick={() => void open()}>
            {opening ? t('connect.opening') : t('connect.open')}
          </Button>
          {problem === null ? null : (
            <p role="alert" className={css['problem']}>
              {t(`error.${problem}` as TextKey)}
            </p>
          )}
        </section>
        <Segmented<Locale>
          label={t('connect.language')}
          value={locale}
          options={[
            { value: 'cs', text: 'Čeština' },
            { value: 'en', text: 'English' },
          ]}
          onChange={(next) => void call('app.setPreferences', { locale: next })}
        />
      </div>
    </main>
  );
}
