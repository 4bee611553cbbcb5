import type { CommandGroup, CommandKind } from '@shared/domain/commands';
import { COMMANDS } from '@shared/domain/commands';
import { keysOf } from '@shared/domain/key-map';
import type { Translate } from '../i18n/i18n';
import { useText } from '../i18n/i18n';
import { keyText } from '../state/key-hints';
import { useSession } from '../state/session';
import { Dialog } from '../ui/dialog';
import { Kbd } from '../ui/kbd';
import css from './keys-dialog.module.css';

const COLUMNS: readonly (readonly CommandGroup[])[] = [['booking', 'moving'], ['day', 'open', 'settings']];

/** Keys that stay as they are and belong to no command: those of the sheet. */
const ON_THE_SHEET = [
  { what: 'keys.carry', keys: (t: Translate) => [t('keys.shiftArrows')] },
  { what: 'keys.places', keys: (t: Translate) => [t('keys.ctrlArrows')] },
  { what: 'keys.columnMenu', keys: (t: Translate) => [t('keys.menuKey'), 'Shift+F10'] },
] as const;

/** All keys as they are set now. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const keys = useSession((state) => state.preferences.keys);
  const of = (kind: CommandKind): readonly string[] => {
    const shown = keysOf(kind, keys).map((key) => keyText(key, t));
    return kind === 'search' && shown.length > 0 ? [...shown, t('keys.digit')] : shown;
  };
  return (
    <Dialog title={t('keys.title')} closeName={t('app.close')} onClose={onClose}>
      <div className={css['columns']}>
        {COLUMNS.map((groups) => (
          <div key={groups.join()}>
            {groups.map((group) => (
              <section key={group} aria-label={t(`group.${group}`)}>
                <h3>{t(`group.${group}`)}</h3>
                <dl>
                  {[...rowsOf(group, of, t), ...(group === 'moving' ? ON_THE_SHEET.map(({ what, keys: fixed }) => [t(what), fixed(t)] as const) : [])].map(([text, all]) => (
                    <div key={text}>
                      <dt>
                        {all.map((key) => (
                          <Kbd key={key}>{key}</Kbd>
                        ))}
                      </dt>
                      <dd>{text}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
        ))}
      </div>
      <p className={css['note']}>{t(keys.letters ? 'keys.change' : 'keys.lettersOff')}</p>
    </Dialog>
  );
}

/** Commands of a group that have a key; those that are called the same share a row. */
function rowsOf(group: CommandGroup, of: (kind: CommandKind) => readonly string[], t: Translate): (readonly [text: string, keys: readonly string[]])[] {
  const rows = new Map<string, readonly string[]>();
  for (const { kind } of COMMANDS.filter((command) => command.group === group)) {
    const text = t(`command.${kind}`);
    rows.set(text, [...(rows.get(text) ?? []), ...of(kind)]);
  }
  return [...rows].filter(([, keys]) => keys.length > 0);
}
