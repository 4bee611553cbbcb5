import { UndoBar } from '../features/changes';
import { useText } from '../i18n/i18n';
import type { ToastAct } from '../state/toasts';
import { dismiss, useToasts } from '../state/toasts';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import css from './toasts.module.css';

/** Messages over the sheet: `status` goes by itself, `alert` stays until it is closed. */
export function Toasts() {
  const t = useText();
  const toasts = useToasts((state) => state.toasts);
  return (
    <div className={css['toasts']}>
      <UndoBar />
      {toasts.map((toast) => (
        <div key={toast.id} role={toast.kind} className={`${css['toast'] ?? ''} ${css[toast.kind] ?? ''}`}>
          <div>
            <p>{toast.text}</p>
            {toast.detail === null ? null : <p className={css['detail']}>{toast.detail}</p>}
          </div>
          {toast.act === undefined ? null : <ToastButton id={toast.id} act={toast.act} />}
          <IconButton icon="close" name={t('app.close')} onClick={() => dismiss(toast.id)} />
        </div>
      ))}
    </div>
  );
}

/** What a message offers; done, it goes. */
function ToastButton({ id, act: { text, run } }: { readonly id: number; readonly act: ToastAct }) {
  const take = (): void => {
    dismiss(id);
    run();
  };
  return (
    <span className={css['offer']}>
      <Button size="small" look="plain" onClick={take}>
        {text}
      </Button>
    </span>
  );
}
