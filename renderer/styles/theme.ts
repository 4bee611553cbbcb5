import type { Preferences } from '@shared/ipc/channels';

const dark = matchMedia('(prefers-color-scheme: dark)');
let chosen: Preferences['theme'] = 'system';

function apply(): void {
  document.documentElement.dataset['theme'] = chosen === 'system' ? (dark.matches ? 'dark' : 'light') : chosen;
}

/** Shows a theme; `system` follows the computer. */
export function showTheme(theme: Preferences['theme']): void {
  chosen = theme;
  apply();
}

dark.addEventListener('change', apply);
