import type { AppError } from '@shared/errors/app-error';
import { useText } from '../i18n/i18n';
import { errorText } from '../state/error-text';
import { Button } from '../ui/button';
import { Message } from '../ui/message';
import { reportProblem } from './report';

/** Reports what no part of the page has caught. */
export function reportProblems(): void {
  addEventListener('error', (event) => reportProblem(event.error));
  addEventListener('unhandledrejection', (event) => reportProblem(event.reason));
}

/** The window when main gave no first answer. */
export function StartProblem({ error, onRetry }: { readonly error: AppError; readonly onRetry: () => void }) {
  const t = useText();
  return (
    <main>
      <Message title={errorText(error)} look="bad">
        <Button autoFocus onClick={onRetry}>
          {t('app.tryAgain')}
        </Button>
      </Message>
    </main>
  );
}
