import { parseColour } from './colour';
import { isWithin, paint, reach, type Box, type Drawing } from './drawing';
import { element } from './svg';

let measuring: CanvasRenderingContext2D | null = null;

/** How far above its box's bottom a line of text stands. */
function baselineOf(box: Box, style: CSSStyleDeclaration): number {
  measuring ??= document.createElement('canvas').getContext('2d');
  if (!measuring) return box.bottom;
  measuring.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } =
    measuring.measureText('x');
  return (box.top + box.bottom - above - below) / 2 + above;
}

/** A text node, a `text` for each of its lines. */
export function drawText(
  into: SVGElement,
  node: Text,
  style: CSSStyleDeclaration,
  clip: Box,
  state: Drawing,
): void {
  const fill = parseColour(style.color);
  if (!fill || !node.data.trim()) return;
  for (const { text, box } of linesOf(node)) {
    if (!isWithin(box, clip)) continue;
    const cased = style.textTransform === 'uppercase' ? text.toUpperCase() : text;
    const line = element('text', {
      x: box.left - state.left,
      y: baselineOf(box, style) - state.top,
      'font-size': parseFloat(style.fontSize),
      textLength: text.length > 1 ? box.right - box.left : undefined,
    });
    if (style.fontWeight !== '400') line.setAttribute('font-weight', style.fontWeight);
    if (style.fontVariantNumeric !== 'normal')
      line.setAttribute('style', `font-variant-numeric:${style.fontVariantNumeric}`);
    paint(line, 'fill', fill);
    const halo = parseColour(/(?:rgba?|color)\([^)]*\)/.exec(style.textShadow)?.[0] ?? '');
    if (halo) {
      paint(line, 'stroke', halo);
      line.setAttribute('stroke-width', '3');
      line.setAttribute('stroke-linejoin', 'round');
      line.setAttribute('paint-order', 'stroke');
    }
    line.textContent = cased;
    into.append(line);
    reach(state, box, clip);
  }
}

/** The lines of a text node as they are broken on the page, without the space around them. */
function linesOf(node: Text): { text: string; box: Box }[] {
  const range = document.createRange();
  const lines: { text: string; box: Box }[] = [];
  for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const { left, top, right, bottom } = range.getBoundingClientRect();
    if (right <= left) continue;
    const line = lines.at(-1);
    if (line && Math.abs(line.box.top - top) < 2 && left >= line.box.left) {
      line.text += ` ${word}`;
      line.box.right = right;
    } else lines.push({ text: word, box: { left, top, right, bottom } });
  }
  return lines;
}
