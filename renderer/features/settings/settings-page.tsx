import type { Preferences } from '@shared/ipc/channels';
import { call } from '../../bridge/bridge';
import type { Locale } from '../../i18n/catalogue';
import { useLocale, useText } from '../../i18n/i18n';
import { leaveBusiness } from '../../state/leaving';
import { useSession } from '../../state/session';
import { Button } from '../../ui/button';
import { Segmented } from '../../ui/segmented';
import { ConnectionPart } from './connection-part';
import { ConsolePart } from './console-part';
import { DeskPart } from './desk-part';
import { KeysPart } from './keys-part';
import { MessagesPart } from './messages-part';
import css from './settings.module.css';

/** Language, colours, the business and what its token lacks. */
export function SettingsPage() {
  const t = useText();
  const locale = useLocale();
  const { preferences, business, version } = useSession();
  const set = (change: Partial<Preferences>): void => void call('app.setPreferences', change);
  return (
    <section className={css['page']} aria-label={t('settings.label')}>
      <h1 className={css['title']}>{t('settings.label')}</h1>
      <section className={css['part']}>
        <h2>{t('settings.look')}</h2>
        <div className={css['line']}>
          <span>{t('settings.language')}</span>
          <Segmented<Locale>
            label={t('settings.language')}
            value={locale}
            options={[
              { value: 'cs', text: 'Čeština' },
              { value: 'en', text: 'English' },
            ]}
            onChange={(next) => set({ locale: next })}
          />
        </div>
        <div className={css['line']}>
          <span>{t('settings.theme')}</span>
          <Segmented<Preferences['theme']>
            label={t('settings.theme')}
            value={preferences.theme}
            options={[
              { value: 'system', text: t('settings.themeSystem') },
              { value: 'light', text: t('settings.themeLight') },
              { value: 'dark', text: t('settings.themeDark') },
            ]}
            onChange={(next) => set({ theme: next })}
          />
        </div>
      </section>
      {business === null ? null : (
        <section className={css['part']}>
          <h2>{t('settings.business')}</h2>
          <p className={css['name']}>{business.name}</p>
          {business.practice ? (
            <>
              <p>{t('settings.practiceText')}</p>
              <div>
                <Button onClick={() => leaveBusiness(() => void call('connect.leave', null))}>{t('settings.leavePractice')}</Button>
              </div>
            </>
          ) : (
            <>
              <ConnectionPart business={business} />
              <MessagesPart business={business} onChange={set} />
            </>
          )}
        </section>
      )}
      {business === null ? null : <DeskPart onChange={set} />}
      <KeysPart onChange={set} />
      {business === null ? null : <ConsolePart />}
      <section className={css['part']}>
        <h2>{t('settings.about')}</h2>
        <p>{t('settings.version', { version })}</p>
      </section>
    </section>
  );
}
