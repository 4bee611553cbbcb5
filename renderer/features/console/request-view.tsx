import type { ActionName } from '@shared/reservanto/generated/actions';
import { ACTIONS } from '@shared/reservanto/generated/actions';
import { useText } from '../../i18n/i18n';
import { Button } from '../../ui/button';
import { changeAction } from './console-store';
import { CopyButton } from './copy-button';
import type { Built } from './draft';
import { hasSecret, shownRequest } from './draft';
import css from './json-view.module.css';

/** What stands for a secret that is shown nowhere. */
const MASK = '•••';

/** True for the text of a JSON object, which alone can be sent. */
export function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** The request as it will be sent, and as it may be edited. */
export function RequestView({ action, request, edited }: { readonly action: ActionName; readonly request: Built['request']; readonly edited: string | null }) {
  const t = useText();
  const model = ACTIONS[action].request;
  const text = edited ?? shownRequest(model, request, MASK);
  const isWrong = edited !== null && !isJsonObject(edited);
  return (
    <section className={css['card']} aria-label={t('console.requestJson')}>
      <header className={css['head']}>
        <h3>{t('console.requestJson')}</h3>
        <code>{`POST ${ACTIONS[action].path}`}</code>
        <span className={css['acts']}>
          {hasSecret(model) ? null : (
            <Button size="small" onClick={() => changeAction(action, { edited: edited === null ? text : null })}>
              {t(edited === null ? 'console.edit' : 'console.backToForm')}
            </Button>
          )}
          <CopyButton text={text} />
        </span>
      </header>
      {edited === null ? (
        <pre className={`${css['json'] ?? ''} ${css['short'] ?? ''}`} tabIndex={0} aria-label={t('console.requestJson')}>
          {text}
        </pre>
      ) : (
        <textarea className={`${css['json'] ?? ''} ${css['short'] ?? ''}`} aria-label={t('console.requestJson')} aria-invalid={isWrong} spellCheck={false} rows={8} value={edited} onChange={(event) => changeAction(action, { edited: event.target.value })} />
      )}
      <p className={css['note']}>{isWrong ? <b className={css['wrong']}>{t('console.notJson')}</b> : t('console.timeStamp')}</p>
    </section>
  );
}
