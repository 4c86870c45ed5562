// Runs before the first paint, so that a chosen theme never flashes the other one. See web/state/preferences.ts.
try {
  const theme = localStorage.getItem('chokepoint.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be forbidden; then the system's theme holds.
}
