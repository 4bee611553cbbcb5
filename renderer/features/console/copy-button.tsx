import { useEffect, useState } from 'react';
import { useText } from '../../i18n/i18n';
import { say } from '../../state/toasts';
import { Button } from '../../ui/button';

/** How long the button says that it was done, in ms. */
const SAID_MS = 2_000;

/** Puts a text into the clipboard, whole. */
export function CopyButton({ text }: { readonly text: string }) {
  const t = useText();
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), SAID_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => say('alert', t('console.copyFailed')),
    );
  };
  return (
    <Button size="small" onClick={copy}>
      <span aria-live="polite">{t(isCopied ? 'console.copied' : 'console.copy')}</span>
    </Button>
  );
}
