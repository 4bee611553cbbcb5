import type { CommandKind } from '@shared/domain/commands';
import { actionOfCommand } from '@shared/domain/key-bindings';
import { Suspense, useState } from 'react';
import { flushSync } from 'react-dom';
import { useText } from '../i18n/i18n';
import { perform, useAction } from '../state/keyboard';
import { Dialog } from '../ui/dialog';
import { Skeleton } from '../ui/message';
import { onDemand, useFetched } from '../ui/on-demand';

const Palette = onDemand(() => import('../features/palette').then((module) => module.Palette));

/** The dialog of the palette. It is there before the palette's code is: what is typed meanwhile must not act on the page. */
export function PaletteHost() {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  useFetched(Palette);
  useAction('palette', () => {
    setOpen(true);
    return true;
  });
  const close = (): void => setOpen(false);
  const run = (kind: CommandKind): void => {
    // The focus is back where it was before the command is done: it acts on the same booking as its key would.
    flushSync(close);
    perform(actionOfCommand(kind));
  };
  if (!isOpen) return null;
  return (
    <Dialog title={t('palette.title')} closeName={t('app.close')} onClose={close}>
      <Suspense fallback={<Skeleton lines={8} label={t('app.loading')} />}>
        <Palette onClose={close} onRun={run} />
      </Suspense>
    </Dialog>
  );
}
