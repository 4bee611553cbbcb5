import type { AdminPage } from '@shared/domain/admin-pages';
import { useText } from '../../i18n/i18n';
import { openAdmin } from '../../state/open-admin';
import { Button } from '../../ui/button';

/** Opens the page of the administration where that can be done which cannot be done here; `text` where the button says more than that. */
export function AdminButton({ page, size = 'small', text }: { readonly page: AdminPage; readonly size?: 'small' | 'usual'; readonly text?: string }) {
  const t = useText();
  return (
    <Button size={size} onClick={() => void openAdmin(page)}>
      {text ?? t('admin.open')}
    </Button>
  );
}
