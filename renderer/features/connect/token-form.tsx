import { DEFAULT_SERVER, LONGEST_SERVER, serverIn } from '@shared/domain/server-address';
import type { VaultState } from '@shared/domain/connection';
import { tokenIn } from '@shared/domain/token';
import type { SyntheticEvent } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { call } from '../../bridge/bridge';
import { useText } from '../../i18n/i18n';
import { errorText, serverWords } from '../../state/error-text';
import { connectToken } from '../../state/session';
import { Button } from '../../ui/button';
import css from './token-form.module.css';

/** A problem as it is shown, and the field that it is about. */
interface Problem {
  readonly text: string;
  readonly detail: string | null;
  readonly field: 'token' | 'server' | null;
}

/**
 * The form for a token: says beforehand how well it can be kept, checks what can be checked here, and hands it to main. What was
 * typed stays until it has worked. `replaces`: the business that it must belong to.
 */
export function TokenForm({ replaces, onDone }: { readonly replaces: string | null; readonly onDone: () => void }) {
  const t = useText();
  const [token, setToken] = useState('');
  const [server, setServer] = useState<string>(DEFAULT_SERVER);
  const [isShown, setShown] = useState(false);
  const [isChecking, setChecking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [vault, setVault] = useState<VaultState | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const ids = useId();
  useEffect(() => {
    void call('connect.vault', null).then((answer) => {
      if (answer.ok) setVault(answer.value);
    });
  }, []);

  const send = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (isChecking) return;
    const [found, url] = [tokenIn(token), serverIn(server)];
    if ('problem' in found) {
      setProblem({ text: t(`connect.tokenProblem.${found.problem}`), detail: null, field: 'token' });
      input.current?.focus();
      return;
    }
    if (url === null) {
      setProblem({ text: t('connect.serverProblem'), detail: null, field: 'server' });
      return;
    }
    setProblem(null);
    setChecking(true);
    const error = await connectToken({ token: found.token, server: url, replaces });
    setChecking(false);
    if (error === null) {
      setToken('');
      onDone();
    } else setProblem({ text: errorText(error), detail: serverWords(error), field: null });
  };

  const invalid = (field: Problem['field']): { readonly 'aria-invalid'?: true; readonly 'aria-describedby'?: string } =>
    problem?.field === field && field !== null ? { 'aria-invalid': true, 'aria-describedby': `${ids}-problem` } : {};

  return (
    <form className={css['form']} onSubmit={(event) => void send(event)} noValidate>
      <label htmlFor={`${ids}-token`}>{t('connect.tokenField')}</label>
      <div className={css['secret']}>
        <input
          ref={input}
          id={`${ids}-token`}
          type={isShown ? 'text' : 'password'}
          value={token}
          autoFocus
          data-first-focus
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          {...invalid('token')}
          onChange={(event) => setToken(event.target.value)}
        />
        <Button aria-pressed={isShown} onClick={() => setShown(!isShown)}>
          {t(isShown ? 'connect.hide' : 'connect.show')}
        </Button>
      </div>
      <details>
        <summary>{t('connect.advanced')}</summary>
        <label htmlFor={`${ids}-server`}>{t('connect.server')}</label>
        <input id={`${ids}-server`} value={server} maxLength={LONGEST_SERVER} autoComplete="off" spellCheck={false} {...invalid('server')} onChange={(event) => setServer(event.target.value)} />
      </details>
      {vault === null ? null : (
        <p className={vault === 'available' ? css['quiet'] : css['warning']} data-vault={vault}>
          {t(`connect.vault.${vault}`)}
        </p>
      )}
      <Button type="submit" look="primary" disabled={isChecking}>
        {t(isChecking ? 'connect.checking' : 'connect.check')}
      </Button>
      {problem === null ? null : (
        <p role="alert" id={`${ids}-problem`} className={css['problem']}>
          {problem.text}
          {problem.detail === null ? null : <small>{problem.detail}</small>}
        </p>
      )}
    </form>
  );
}
