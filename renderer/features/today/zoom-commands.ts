import { HOUR_STEPS } from '@shared/domain/sheet-look';
import { translate } from '../../i18n/i18n';
import { useAction } from '../../state/keyboard';
import { changeLook, useLook } from './sheet-look';

/** The day grid larger and smaller by name: the next size of an hour, from the usual one to both sides. */
export function useZoomCommands(): void {
  const { hourPx } = useLook();
  const at = hourPx === null ? -1 : HOUR_STEPS.findIndex((step) => step >= hourPx);
  const next = { zoomIn: HOUR_STEPS[at + 1], zoomOut: at > 0 ? HOUR_STEPS[at - 1] : null };
  const step = (kind: 'zoomIn' | 'zoomOut') => (): boolean => {
    const size = next[kind];
    // Smaller than the smallest step is as it fits the window.
    if (size !== undefined) changeLook({ hourPx: size });
    return size !== undefined;
  };
  useAction('zoomIn', step('zoomIn'), true, () => (next.zoomIn === undefined ? translate('palette.widest') : null));
  useAction('zoomOut', step('zoomOut'), true, () => (hourPx === null ? translate('palette.widest') : null));
}
