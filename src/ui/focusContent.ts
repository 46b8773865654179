/** Puts the focus where the page's content begins: for what takes away the control that had it. */
export const focusContent = (): void =>
  document.getElementById('content')?.focus({ preventScroll: true });
