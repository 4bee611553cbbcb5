import type { AdminPage } from '@shared/domain/admin-pages';
import { useText } from '../../i18n/i18n';
import { openAdmin } from '../../state/open-admin';
import { Button } from '../../ui/button';

/** Opens the page of the administration where that can be done which cannot be done here. */
export function AdminButton({ page, size = 'small' }: { readonly page: AdminPage; readonly size?: 'small' | 'usual' }) {
  const t = useText();
  return (
    <Button size={size} onClick={() => void openAdmin(page)}>
      {t('admin.open')}
    </Button>
  );
}
