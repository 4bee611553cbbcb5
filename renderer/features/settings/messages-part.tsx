import type { Business } from '@shared/domain/connection';
import type { Preferences } from '@shared/ipc/channels';
import { useText } from '../../i18n/i18n';
import { useSession } from '../../state/session';
import { Segmented } from '../../ui/segmented';
import css from './settings.module.css';

type Said = 'yes' | 'no' | 'unknown';

/** Whether the token of this business messages its customers: no reading tells, so a person says it. */
export function MessagesPart({ business, onChange }: { readonly business: Business; readonly onChange: (change: Partial<Preferences>) => void }) {
  const t = useText();
  const { messages } = useSession((state) => state.preferences);
  const said = messages[business.id];
  const change = (next: Said): void => {
    const others = Object.entries(messages).filter(([id]) => id !== business.id);
    onChange({ messages: Object.fromEntries(next === 'unknown' ? others : [...others, [business.id, next === 'yes']]) });
  };
  return (
    <>
      <div className={css['line']}>
        <span>{t('settings.messages')}</span>
        <Segmented<Said>
          label={t('settings.messages')}
          value={said === undefined ? 'unknown' : said ? 'yes' : 'no'}
          options={[
            { value: 'yes', text: t('settings.messagesYes') },
            { value: 'no', text: t('settings.messagesNo') },
            { value: 'unknown', text: t('settings.messagesUnknown') },
          ]}
          onChange={change}
        />
      </div>
      <p>{t('settings.messagesText')}</p>
    </>
  );
}
