import type { Theme } from '../../core/style/palette.ts';

/** Tells the theme now and whenever the system changes it, until the answer is called. */
export function followTheme(paint: (theme: Theme) => void): () => void {
  const chosen = document.documentElement.dataset.theme;
  const isDark = matchMedia('(prefers-color-scheme: dark)');
  const tell = () => paint((chosen ?? (isDark.matches ? 'dark' : 'light')) === 'dark' ? 'dark' : 'light');
  tell();
  isDark.addEventListener('change', tell);
  return () => isDark.removeEventListener('change', tell);
}
