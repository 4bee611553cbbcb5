import type { CommandKind } from '@shared/domain/commands';
import { keyName } from '@shared/domain/key-bindings';
import type { KeySettings } from '@shared/domain/key-settings';
import { changeableKey, holderOf, problemOfKey } from '@shared/domain/key-map';
import { useId, useState } from 'react';
import { useText } from '../../i18n/i18n';
import { keyText } from '../../state/key-hints';
import { pressOf } from '../../state/keyboard';
import { Dialog } from '../../ui/dialog';
import css from './settings.module.css';

/** Keys that move about in the dialog or leave it, and never become the key of a command. */
const OF_THE_DIALOG: ReadonlySet<string> = new Set(['Tab', 'Escape', 'Enter', ' ', 'Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Dead', 'Process', 'Unidentified']);

/** Takes the next key that is pressed; one that cannot be had, or that another command has, is named. */
export function KeyDialog({ kind, keys, onClose, onKey }: { readonly kind: CommandKind; readonly keys: KeySettings; readonly onClose: () => void; readonly onKey: (key: string) => void }) {
  const t = useText();
  const problemId = useId();
  const [problem, setProblem] = useState('');
  const take = (event: KeyboardEvent): void => {
    const press = pressOf(event);
    if (OF_THE_DIALOG.has(press.key) || press.isComposing || press.repeat) return;
    event.preventDefault();
    const key = keyName(press);
    const wrong = key === null ? 'notSingle' : problemOfKey(key);
    const holder = key === null ? null : holderOf(key, kind, keys);
    if (holder !== null) setProblem(t('settings.keys.taken', { key: keyText(key ?? '', t), what: t(`command.${holder}`) }));
    else if (wrong !== null) setProblem(t(`settings.keys.${wrong}`));
    else if (key !== null) onKey(key);
  };
  return (
    <Dialog title={t('settings.keys.changeOne', { what: t(`command.${kind}`) })} closeName={t('app.close')} onClose={onClose}>
      <div className={css['dialog']}>
        <p>{t('settings.keys.now', { key: keyText(changeableKey(kind, keys), t) })}</p>
        <input
          data-first-focus
          readOnly
          className={css['keyInput']}
          aria-label={t('settings.keys.press')}
          aria-invalid={problem !== ''}
          aria-describedby={problemId}
          value={t('settings.keys.press')}
          onKeyDown={(event) => take(event.nativeEvent)}
        />
        <p id={problemId} role="alert" className={css['problem']}>
          {problem}
        </p>
      </div>
    </Dialog>
  );
}
