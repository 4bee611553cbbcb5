import type { CommandKind } from '@shared/domain/commands';
import { CHANGEABLE, changeableKey, holderOf, withKey, withLetters } from '@shared/domain/key-map';
import { USUAL_KEYS } from '@shared/domain/key-settings';
import type { Preferences } from '@shared/ipc/channels';
import { useState } from 'react';
import { useText } from '../../i18n/i18n';
import { keyText } from '../../state/key-hints';
import { useSession } from '../../state/session';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Kbd } from '../../ui/kbd';
import { KeyDialog } from './key-dialog';
import css from './settings.module.css';

/** Single-character keys: switched off together, changed one by one (WCAG 2.1.4). */
export function KeysPart({ onChange }: { readonly onChange: (change: Partial<Preferences>) => void }) {
  const t = useText();
  const keys = useSession((state) => state.preferences.keys);
  const [changing, setChanging] = useState<CommandKind | null>(null);
  const isChanged = CHANGEABLE.some((kind) => keys.own[kind] !== undefined);
  const give = (kind: CommandKind, key: string | null): void => onChange({ keys: withKey(keys, kind, key) });
  return (
    <section className={css['part']} aria-label={t('settings.keys')}>
      <h2>{t('settings.keys')}</h2>
      <Checkbox text={t('settings.keys.letters')} checked={keys.letters} onChange={(letters) => onChange({ keys: withLetters(keys, letters) })} />
      <p>{t('settings.keys.text')}</p>
      <table className={`${css['rights'] ?? ''} ${css['keyTable'] ?? ''}`}>
        <thead>
          <tr>
            <th scope="col">{t('settings.keys.command')}</th>
            <th scope="col">{t('settings.keys.key')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {CHANGEABLE.map((kind) => {
            const what = t(`command.${kind}`);
            const usual = changeableKey(kind, USUAL_KEYS);
            const holder = holderOf(usual, kind, keys);
            return (
              <tr key={kind} data-command={kind}>
                <th scope="row">{what}</th>
                <td className={keys.letters ? undefined : css['off']}>
                  <Kbd>{keyText(changeableKey(kind, keys), t)}</Kbd>
                  <span className={css['spoken']}>{keyText(changeableKey(kind, keys), t)}</span>
                </td>
                <td className={css['keyActs']}>
                  <Button size="small" aria-label={t('settings.keys.changeOne', { what })} onClick={() => setChanging(kind)}>
                    {t('settings.keys.changeShort')}
                  </Button>
                  {keys.own[kind] === undefined ? null : (
                    <Button size="small" aria-label={t('settings.keys.resetOne', { what })} disabled={holder !== null} title={holder === null ? undefined : t('settings.keys.taken', { key: keyText(usual, t), what: t(`command.${holder}`) })} onClick={() => give(kind, null)}>
                      {t('settings.keys.reset')}
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {isChanged ? (
        <div>
          <Button onClick={() => onChange({ keys: { ...USUAL_KEYS, letters: keys.letters } })}>{t('settings.keys.resetAll')}</Button>
        </div>
      ) : null}
      {changing === null ? null : (
        <KeyDialog
          kind={changing}
          keys={keys}
          onClose={() => setChanging(null)}
          onKey={(key) => {
            give(changing, key);
            setChanging(null);
          }}
        />
      )}
    </section>
  );
}
