// Runs before the first paint, so that a chosen theme does not flash; the content policy allows no inline script.
try {
  const { theme } = JSON.parse(localStorage.getItem('scimlab.settings') ?? '{}');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Without storage the theme follows the system.
}
