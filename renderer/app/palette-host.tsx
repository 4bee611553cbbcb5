import type { CommandKind } from '@shared/domain/commands';
import { actionOfCommand } from '@shared/domain/key-bindings';
import type { ComponentType } from 'react';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Palette as PaletteType } from '../features/palette';
import { useText } from '../i18n/i18n';
import { perform, useAction } from '../state/keyboard';
import { Dialog } from '../ui/dialog';
import { Skeleton } from '../ui/message';

type Loaded = ComponentType<Parameters<typeof PaletteType>[0]>;

/** The palette's code is fetched so long after the first paint, in ms, so that Ctrl+K opens it at once. */
const FETCHED_AFTER = 500;

/** The dialog of the palette. It is there before the palette's code is: what is typed meanwhile must not act on the page. */
export function PaletteHost() {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const [Palette, setPalette] = useState<Loaded | null>(null);
  const isMissing = Palette === null;
  useEffect(() => {
    if (!isMissing) return;
    const timer = setTimeout(() => void import('../features/palette').then((module) => setPalette(() => module.Palette)), isOpen ? 0 : FETCHED_AFTER);
    return () => clearTimeout(timer);
  }, [isMissing, isOpen]);
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
      {Palette === null ? <Skeleton lines={8} label={t('app.loading')} /> : <Palette onClose={close} onRun={run} />}
    </Dialog>
  );
}
