/** The page's text size over the usual 16 px: what is drawn in pixels grows with it. */
export const textScale = (): number =>
  (parseFloat(getComputedStyle(document.documentElement).fontSize) || 16) / 16;
