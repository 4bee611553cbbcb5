import type { AppError } from '@shared/errors/app-error';
import { useText } from '../../i18n/i18n';
import { errorText } from '../../state/error-text';
import { Button } from '../../ui/button';
import { Message, Skeleton } from '../../ui/message';

/** In the place of a list that the server has not given yet, or would not give. */
export function AskedProblem({ isWaiting, error, onAgain }: { readonly isWaiting: boolean; readonly error: AppError | null; readonly onAgain: () => void }) {
  const t = useText();
  if (isWaiting) return <Skeleton lines={2} label={t('waitlist.loading')} />;
  if (error === null) return null;
  return (
    <Message title={errorText(error)} look="warn">
      {error.code === 'session.rightMissing' ? null : <Button onClick={onAgain}>{t('app.tryAgain')}</Button>}
    </Message>
  );
}
