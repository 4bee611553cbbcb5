import type { ErrorInfo, ReactNode } from 'react';
import { Component } from 'react';
import { translate } from '../i18n/i18n';
import { Button } from '../ui/button';
import { Message } from '../ui/message';
import { reportProblem } from './report';

/** Keeps one broken part from taking the screen with it: says so, reports it without data, offers another try. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    reportProblem(error, info.componentStack ?? '');
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <Message title={translate('app.somethingBroke')} look="bad">
        <Button onClick={() => this.setState({ broken: false })}>{translate('app.tryAgain')}</Button>
      </Message>
    );
  }
}
