import type { AppError } from '@shared/errors/app-error';
import { useText } from '../../i18n/i18n';
import { errorText } from '../../state/error-text';
import { Button } from '../../ui/button';
import { Message } from '../../ui/message';

/** Why something could not be read, and the way to try again. `what`: what it was. */
export function Failure({ error, what, onRetry }: { readonly error: AppError; readonly what?: string; readonly onRetry: () => void }) {
  const t = useText();
  return (
    <div role="alert">
      <Message look="bad" title={what === undefined ? errorText(error) : `${what} ${errorText(error)}`}>
        <Button size="small" onClick={onRetry}>
          {t('acts.retry')}
        </Button>
      </Message>
    </div>
  );
}
