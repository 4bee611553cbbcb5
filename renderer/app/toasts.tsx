import { useText } from '../i18n/i18n';
import { dismiss, useToasts } from '../state/toasts';
import { IconButton } from '../ui/icon-button';
import css from './toasts.module.css';

/** Messages over the sheet: `status` goes by itself, `alert` stays until it is closed. */
export function Toasts() {
  const t = useText();
  const toasts = useToasts((state) => state.toasts);
  return (
    <div className={css['toasts']}>
      {toasts.map((toast) => (
        <div key={toast.id} role={toast.kind} className={`${css['toast'] ?? ''} ${css[toast.kind] ?? ''}`}>
          <div>
            <p>{toast.text}</p>
            {toast.detail === null ? null : <p className={css['detail']}>{toast.detail}</p>}
          </div>
          <IconButton icon="close" name={t('app.close')} onClick={() => dismiss(toast.id)} />
        </div>
      ))}
    </div>
  );
}
