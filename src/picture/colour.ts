/** A colour as every SVG program reads it: `#rrggbb` and an opacity of 0 to 1. */
export interface Paint {
  colour: string;
  opacity: number;
}

/**
 * Reads a colour as browsers compute it: `rgb(200, 55, 27)`, `rgba(0, 0, 0, 0.5)`, or what `color-mix()` gives,
 * `color(srgb 0.9 0.5 0.4 / 0.8)`. Null for `none`, for what is wholly transparent and for anything else.
 */
export function parseColour(text: string): Paint | null {
  const [, space, body] = /^(rgba?|color)\((.*)\)$/.exec(text.trim()) ?? [];
  if (!body) return null;
  const words = body.replace(/^srgb\s+/, '').split(/[\s,/]+/);
  const parts = words.map((word) => parseFloat(word) / (word.endsWith('%') ? 100 : 1));
  const [red, green, blue, opacity = 1] = parts;
  if (![red, green, blue, opacity].every(Number.isFinite) || opacity <= 0) return null;
  const scale = space === 'color' ? 255 : 1;
  const pair = (part: number) =>
    Math.max(0, Math.min(255, Math.round(part * scale)))
      .toString(16)
      .padStart(2, '0');
  return { colour: `#${pair(red!)}${pair(green!)}${pair(blue!)}`, opacity: Math.min(1, opacity) };
}
