import type { AppError } from '@shared/errors/app-error';
import type { RawAnswer } from '@shared/reservanto/raw-answer';
import { useMemo } from 'react';
import { formatCount } from '../../i18n/format';
import { useText } from '../../i18n/i18n';
import { errorText } from '../../state/error-text';
import { Message, Skeleton } from '../../ui/message';
import { Tag } from '../../ui/tag';
import type { Run } from './console-store';
import { CopyButton } from './copy-button';
import { indentJson } from './indent-json';
import css from './json-view.module.css';

/** More is not drawn, in characters: the window must not stand still for an answer that nobody reads to its end. */
const MOST_DRAWN = 60_000;

/** After these nobody knows whether the server did the work. */
const UNKNOWN_AFTER: ReadonlySet<string> = new Set<AppError['code']>(['cancelled', 'network.unreachable', 'network.timeout', 'network.tooLarge', 'server.notJson']);

/** The answer of the last run, or what there is instead of it. */
export function AnswerView({ run, writes }: { readonly run: Run | null; readonly writes: boolean }) {
  const t = useText();
  return (
    <section className={`${css['card'] ?? ''} ${css['answer'] ?? ''}`} aria-label={t('console.answer')} aria-busy={run?.kind === 'running'}>
      {run === null ? (
        <>
          <header className={css['head']}>
            <h3>{t('console.answer')}</h3>
          </header>
          <Message title={t('console.notRun')} />
        </>
      ) : null}
      {run?.kind === 'running' ? (
        <div className={css['waiting']}>
          <Skeleton lines={6} label={t('console.running')} />
        </div>
      ) : null}
      {run?.kind === 'failed' ? <Failure error={run.error} writes={writes} /> : null}
      {run?.kind === 'answered' ? <Answer answer={run.answer} /> : null}
    </section>
  );
}

function Failure({ error, writes }: { readonly error: AppError; readonly writes: boolean }) {
  const t = useText();
  const path = error.code === 'input.invalid' ? String(error.params?.['path'] ?? '') : '';
  return (
    <div role="alert">
      <Message title={path === '' ? errorText(error) : t('console.fieldRefused', { path })} look={error.code === 'session.rightMissing' ? 'warn' : 'bad'}>
        {writes && UNKNOWN_AFTER.has(error.code) ? <p>{t('console.outcomeUnknown')}</p> : null}
      </Message>
    </div>
  );
}

function Answer({ answer }: { readonly answer: RawAnswer }) {
  const t = useText();
  const { status, ms, bytes, isError, cut } = answer;
  const text = useMemo(() => indentJson(answer.text), [answer.text]);
  const drawn = text.length > MOST_DRAWN ? text.slice(0, MOST_DRAWN) : text;
  const envelope = isError === null ? null : `IsError: ${isError}`;
  return (
    <>
      <header className={css['head']}>
        <h3>{t('console.answer')}</h3>
        <p role="status" className={css['status']}>
          <Tag look={status === 200 && isError !== true ? 'good' : 'bad'}>{`HTTP ${status}`}</Tag>
          {envelope === null ? null : <Tag look={isError === true ? 'bad' : 'plain'}>{envelope}</Tag>}
          <span>{t('console.took', { ms: formatCount(ms), bytes: formatCount(bytes) })}</span>
        </p>
        <span className={css['acts']}>
          <CopyButton text={text} />
        </span>
      </header>
      {cut ? <p className={css['note']}>{t('console.cut', { kept: formatCount(answer.text.length), bytes: formatCount(bytes) })}</p> : null}
      {drawn.length < text.length ? <p className={css['note']}>{t('console.drawn', { drawn: formatCount(drawn.length), of: formatCount(text.length) })}</p> : null}
      {text === '' ? (
        <Message title={t('console.emptyAnswer')} />
      ) : (
        <pre className={css['json']} tabIndex={0} aria-label={t('console.answer')}>
          {drawn}
        </pre>
      )}
    </>
  );
}
