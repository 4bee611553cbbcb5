import { LONGEST_LINE } from '@shared/domain/local/limits';
import { useRef, useState } from 'react';
import { useText } from '../../i18n/i18n';
import { useAction } from '../../state/keyboard';
import { markLocalDone, orSay, putLocal, useOpenRecords } from '../../state/local';
import { Button } from '../../ui/button';
import css from './drawer.module.css';

/** What the person has to give back (a key, a towel), kept on this computer only. */
export function LentPart({ customerId }: { readonly customerId: number }) {
  const t = useText();
  const [what, setWhat] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useAction('lent', () => {
    field.current?.focus();
    return true;
  });
  const lent = useOpenRecords('lent').filter(({ about }) => about.customerId === customerId);
  const add = async (): Promise<void> => {
    const wanted = what.trim();
    if (wanted !== '' && (await orSay(putLocal('lent', { version: 1, what: wanted }, { about: { customerId } })))) setWhat('');
  };
  return (
    <section className={css['section']} aria-label={t('lent.title')}>
      <h3>
        {t('lent.title')} <small>{t('todo.localOnly')}</small>
      </h3>
      {lent.length === 0 ? null : (
        <ul className={css['lent']}>
          {lent.map(({ id, payload }) => (
            <li key={id}>
              <b>{payload.what}</b>
              <Button size="small" aria-label={`${t('lent.back')}: ${payload.what}`} onClick={() => void orSay(markLocalDone(id))}>
                {t('lent.back')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form
        className={css['lentAdd']}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <input ref={field} className={css['lentInput']} aria-label={t('lent.what')} placeholder={t('lent.example')} value={what} maxLength={LONGEST_LINE} autoComplete="off" onChange={(event) => setWhat(event.target.value)} />
        <Button type="submit" size="small" disabled={what.trim() === ''}>
          {t('lent.add')}
        </Button>
      </form>
    </section>
  );
}
