import { useText } from '../i18n/i18n';
import { Dialog } from '../ui/dialog';
import { Kbd } from '../ui/kbd';
import css from './shell.module.css';

/** All keys that exist. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const rows: readonly (readonly [readonly string[], string])[] = [
    [['/', 'F1', 'Ctrl K'], t('keys.search')],
    [['T'], t('day.today')],
    [['Page Up', 'Page Down'], t('keys.day')],
    [['←', '↑', '↓', '→'], t('keys.walk')],
    [['Enter'], t('keys.open')],
    [[t('keys.space')], t('act.came')],
    [['X'], t('act.noShow')],
    [['⌫'], t('act.clear')],
    [['Ctrl Enter'], t('keys.run')],
    [['F5'], t('keys.refresh')],
    [['Esc'], t('keys.back')],
  ];
  return (
    <Dialog title={t('keys.title')} closeName={t('app.close')} onClose={onClose}>
      <dl className={css['keyList']}>
        {rows.map(([keys, text]) => (
          <div key={text}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
