// Before first paint, so that a chosen theme does not flash. The choice is made and kept by src/app/theme.ts.
try {
  const theme = localStorage.getItem('theme');
  if (theme) document.documentElement.dataset.theme = theme;
} catch {
  // Storage is blocked: the system's theme stands.
}
