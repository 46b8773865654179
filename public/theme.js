// Before first paint, so that a chosen theme does not flash. The choice is made and kept by src/app/theme.ts.
try {
  const theme = localStorage.getItem('theme');
  if (theme) document.documentElement.dataset.theme = theme;
} catch {
  // Storage is blocked: the system's theme stands.
}
// What index.html shows before the app does is of an address that asks for nothing.
if (location.search.length > 1) document.documentElement.dataset.asked = 'yes';
