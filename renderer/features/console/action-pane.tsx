import { ACTION_TRAITS } from '@shared/reservanto/action-traits';
import type { ActionName } from '@shared/reservanto/generated/actions';
import { ACTIONS } from '@shared/reservanto/generated/actions';
import { useEffect, useRef, useState } from 'react';
import { useLocale, useText } from '../../i18n/i18n';
import { useConnection } from '../../state/connection';
import { Button } from '../../ui/button';
import { Tag } from '../../ui/tag';
import { ActionFacts } from './action-facts';
import css from './action-pane.module.css';
import { AnswerView } from './answer-view';
import { aboutAction } from './api-texts';
import { ConfirmRun } from './confirm-run';
import { actionState, changeAction, runAction, stopAction, useConsole } from './console-store';
import { buildRequest, hasSecret } from './draft';
import { FormFields } from './form-fields';
import { isJsonObject, RequestView } from './request-view';

/** One action: what it is, its form, the request that it makes and the answer. Ctrl+Enter runs it; a write asks first. */
export function ActionPane({ action }: { readonly action: ActionName }) {
  const t = useText();
  const locale = useLocale();
  const { state } = useConnection();
  const { drafts, edited, run } = useConsole((console) => actionState(console, action));
  const [isAsking, setAsking] = useState(false);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const model = ACTIONS[action].request;
  const writes = ACTION_TRAITS[action].kind === 'write';
  const isRunning = run?.kind === 'running';
  const { request, problems } = buildRequest(model, drafts);
  const isUnsendable = edited === null ? problems.length > 0 : !isJsonObject(edited);
  // What was typed unseen is not kept behind another action.
  useEffect(() => () => {
    if (hasSecret(model)) changeAction(action, { drafts: {} });
  }, [action, model]);

  const send = (): void => {
    setAsking(false);
    void runAction(action, edited ?? JSON.stringify(request));
  };
  const submit = (): void => {
    if (isRunning) return;
    setTried(isUnsendable);
    if (isUnsendable) requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
    else if (writes) setAsking(true);
    else send();
  };

  return (
    <div
      className={css['pane']}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !event.ctrlKey || event.altKey || event.repeat || isAsking) return;
        event.preventDefault();
        submit();
      }}
    >
      <form
        ref={form}
        className={css['form']}
        aria-label={t('console.form', { action })}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className={css['scroll']}>
          <header className={css['head']}>
            <h2>{action}</h2>
            <Tag look={writes ? 'owes' : 'good'}>{t(writes ? 'console.writes' : 'console.reads')}</Tag>
          </header>
          <p>{aboutAction(action, locale)}</p>
          <ActionFacts action={action} />
          {state === 'online' ? null : <p className={css['offline']}>{t(state === 'refused' ? 'connection.refused' : 'console.offline')}</p>}
          <fieldset className={css['fields']} disabled={edited !== null}>
            <legend>{t('console.request')}</legend>
            {edited === null ? null : <p className={css['note']}>{t('console.formUnused')}</p>}
            <FormFields model={model} drafts={drafts} at="" problems={tried ? problems : []} onChange={(next) => changeAction(action, { drafts: next })} />
          </fieldset>
        </div>
        <footer className={css['foot']}>
          {isRunning ? (
            <Button size="large" onClick={() => stopAction(action)}>
              {t('console.stop')}
            </Button>
          ) : (
            <Button type="submit" size="large" look="primary" hint="Ctrl+Enter" aria-keyshortcuts="Control+Enter">
              {t('console.run')}
            </Button>
          )}
          <p role={tried && isUnsendable ? 'alert' : undefined}>{tried && isUnsendable ? t('console.fix') : writes ? t('console.asksFirst') : null}</p>
        </footer>
      </form>
      <div className={css['side']}>
        <RequestView action={action} request={request} edited={edited} />
        <AnswerView run={run} writes={writes} />
      </div>
      {isAsking ? <ConfirmRun action={action} onClose={() => setAsking(false)} onRun={send} /> : null}
    </div>
  );
}
