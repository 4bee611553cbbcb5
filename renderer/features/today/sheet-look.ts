import type { SheetLook } from '@shared/domain/sheet-look';
import { USUAL_LOOK } from '@shared/domain/sheet-look';
import { call } from '../../bridge/bridge';
import { useSession } from '../../state/session';

/** How the day grid of the open business is set up on this computer. */
export function useLook(): SheetLook {
  return useSession(({ business, preferences }) => (business === null ? USUAL_LOOK : (preferences.sheets[business.id] ?? USUAL_LOOK)));
}

/** The same outside of components. */
export function lookNow(): SheetLook {
  const { business, preferences } = useSession.getState();
  return business === null ? USUAL_LOOK : (preferences.sheets[business.id] ?? USUAL_LOOK);
}

/** Changes how it is set up; shown at once, remembered by main. */
export function changeLook(change: Partial<SheetLook>): void {
  const { business, preferences } = useSession.getState();
  if (business === null) return;
  const sheets = { ...preferences.sheets, [business.id]: { ...lookNow(), ...change } };
  useSession.setState({ preferences: { ...preferences, sheets } });
  void call('app.setPreferences', { sheets });
}
