/** The key of the symbol that had the focus when the first map went; null for none. */
let held: string | null = null;

/** Remembers which symbol of an element has the focus: the map that takes its place gives it back. */
export function holdFocus(within: HTMLElement): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && within.contains(activeElement))
    held = activeElement.dataset.symbol ?? null;
}

/** Gives a held focus to the same symbol, unless the reader has gone on meanwhile. */
export function giveFocus(): void {
  if (held === null) return;
  const find = (selector: string) =>
    document.querySelector<HTMLElement>(`.leaflet-container ${selector}`);
  // A group that was chosen has come apart: the focus goes to the symbol that the Tab key stops at.
  const symbol = find(`[data-symbol="${CSS.escape(held)}"]`) ?? find('[data-symbol][tabindex="0"]');
  if (!symbol) return;
  held = null;
  if (document.activeElement === document.body) symbol.focus({ preventScroll: true });
}
