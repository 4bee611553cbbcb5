import type { BookingLink, BookingLinks } from '@shared/domain/changes';
import type { AppError } from '@shared/errors/app-error';
import type { Result } from '@shared/util/result';
import { useEffect, useState } from 'react';
import { call } from '../../bridge/bridge';
import { formatDay, formatTime } from '../../i18n/format';
import { useText } from '../../i18n/i18n';
import { errorText, serverWords } from '../../state/error-text';
import { say } from '../../state/toasts';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Message, Skeleton } from '../../ui/message';
import { closeChange } from './change-store';
import css from './changes.module.css';
import { QrCode } from './qr-code';

/** Pages on which the customer can cancel and pay, to copy or to show. */
export function LinksDialog({ appointmentId, customerId }: { readonly appointmentId: number; readonly customerId: number }) {
  const t = useText();
  const [links, setLinks] = useState<BookingLinks | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  useEffect(() => {
    let isGone = false;
    void call('change.links', { appointmentId, customerId }).then((answer) => {
      if (isGone) return;
      if (answer.ok) setLinks(answer.value);
      else setError(answer.error);
    });
    return () => void (isGone = true);
  }, [appointmentId, customerId]);
  return (
    <Dialog title={t('changes.links.title')} closeName={t('app.close')} onClose={closeChange}>
      {error === null ? null : <Message title={serverWords(error) ?? errorText(error)} look="bad" />}
      {links === null && error === null ? <Skeleton lines={6} label={t('app.loading')} /> : null}
      {links === null ? null : (
        <>
          <Link title={t('changes.links.cancel')} none={t('changes.links.noCancel')} answer={links.cancel} />
          <Link title={t('changes.links.payment')} none={t('changes.links.noPayment')} answer={links.payment} />
        </>
      )}
    </Dialog>
  );
}

function Link({ title, none, answer }: { readonly title: string; readonly none: string; readonly answer: Result<BookingLink | null> }) {
  const t = useText();
  const [isCopied, setCopied] = useState(false);
  const link = answer.ok ? answer.value : null;
  const copy = (url: string): void => {
    navigator.clipboard.writeText(url).then(
      () => setCopied(true),
      () => say('alert', t('changes.links.copyFailed')),
    );
  };
  return (
    <section className={css['link']} aria-label={title}>
      <h3>{title}</h3>
      {!answer.ok ? (
        <p role="alert" className={css['late']}>
          {t('changes.links.failed', { why: serverWords(answer.error) ?? errorText(answer.error) })}
        </p>
      ) : link === null ? (
        <p className={css['hint']}>{none}</p>
      ) : (
        <>
          <p className={css['url']}>{link.url}</p>
          <p className={css['hint']}>{link.expiresAt === null ? '' : t('changes.links.until', { at: `${formatDay(link.expiresAt)} ${formatTime(link.expiresAt)}` })}</p>
          <div>
            <Button size="small" onClick={() => copy(link.url)}>
              <span aria-live="polite">{t(isCopied ? 'changes.links.copied' : 'changes.links.copy')}</span>
            </Button>
          </div>
          <QrCode className={css['code']} text={link.url} name={t('changes.links.code', { what: title })} />
        </>
      )}
    </section>
  );
}
