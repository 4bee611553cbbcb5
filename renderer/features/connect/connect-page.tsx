import { useLayoutEffect, useState } from 'react';
import { call } from '../../bridge/bridge';
import type { Locale, TextKey } from '../../i18n/catalogue';
import { useLocale, useText } from '../../i18n/i18n';
import { markPainted } from '../../state/marks';
import { openPractice } from '../../state/session';
import { Button } from '../../ui/button';
import { Segmented } from '../../ui/segmented';
import css from './connect.module.css';
import { KnownDoor } from './known-door';
import { TokenForm } from './token-form';

/** The doors: businesses of this computer, practice, a token. */
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
        <KnownDoor />
        <section className={`${css['door'] ?? ''} ${css['practice'] ?? ''}`} aria-labelledby="practice-door">
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
        <TokenDoor />
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

/** The form waits behind a button: nothing has to be typed by those who only want to look, and the keyring is not asked for before. */
function TokenDoor() {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={css['door']} aria-labelledby="token-door">
      <h2 id="token-door">{t('connect.token')}</h2>
      <p>{t('connect.tokenText')}</p>
      {isOpen ? <TokenForm replaces={null} onDone={() => setOpen(false)} /> : <Button onClick={() => setOpen(true)}>{t('connect.tokenOpen')}</Button>}
    </section>
  );
}
