import { drawBox } from './drawBox';
import { drawSvg } from './drawSvg';
import { drawText } from './drawText';
import { add, clipped, isWithin, overlap, reach, type Box, type Drawing } from './drawing';
import { element, short } from './svg';

/**
 * Draws an element as the reader sees it now, as SVG: boxes, lines, text (each line with its measured width, so that it
 * keeps its place in another font) and what SVG it holds, with computed styles written out. Controls, and what is marked
 * `data-no-picture`, are left out; so are those `without`. Gives the drawing and the box of what is painted in it.
 */
export function drawElement(
  root: Element,
  without: readonly (Element | null)[],
): { drawing: SVGElement; x: number; y: number; width: number; height: number } {
  const box = root.getBoundingClientRect();
  const state: Drawing = {
    left: box.left,
    top: box.top,
    without,
    painted: { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity },
    clips: { count: 0 },
  };
  const drawing = element('g');
  drawInto(drawing, root, box, state);
  const { left, top, right, bottom } = overlap(state.painted, box);
  if (right <= left || bottom <= top)
    return { drawing, x: 0, y: 0, width: box.width, height: box.height };
  return {
    drawing,
    x: left - box.left,
    y: top - box.top,
    width: right - left,
    height: bottom - top,
  };
}

const LEFT_OUT =
  '[data-no-picture], [popover], input, select, textarea, button[aria-expanded], button[popovertarget], script, style';

function drawInto(into: SVGElement, node: Element, clip: Box, state: Drawing): void {
  if (state.without.includes(node) || node.matches(LEFT_OUT)) return;
  const style = getComputedStyle(node);
  if (!isShown(style)) return;
  if (node instanceof SVGSVGElement) {
    drawSvg(into, node, style, clip, state);
    return;
  }
  const turned = turnedBy(style);
  if (turned && node instanceof HTMLElement) {
    drawTurned(into, node, turned, style, state);
    return;
  }
  const box = node.getBoundingClientRect();
  const opacity = Number(style.opacity);
  let target = into;
  if (opacity < 1) target = add(target, element('g', { opacity }));
  // Of a few choices side by side only the one that holds is told, as words.
  if (node.getAttribute('role') === 'radiogroup') {
    const chosen = node.querySelector(':checked')?.parentElement;
    for (const child of chosen?.childNodes ?? [])
      if (child instanceof Text) drawText(target, child, style, clip, state);
    return;
  }
  if (isWithin(box, clip)) drawBox(target, box, style, state);
  let inner = clip;
  if (style.overflowX !== 'visible' || style.overflowY !== 'visible') {
    inner = overlap(clip, box);
    if (inner.right <= inner.left || inner.bottom <= inner.top) return;
    target = add(target, clipped(inner, state));
  }
  for (const child of node.childNodes) {
    if (child instanceof Text) drawText(target, child, style, inner, state);
    else if (child instanceof Element) {
      drawInto(target, child, inner, state);
    }
  }
}

const isShown = (style: CSSStyleDeclaration): boolean =>
  style.display !== 'none' &&
  style.visibility === 'visible' &&
  style.opacity !== '0' &&
  // What is for screen readers only.
  style.clipPath === 'none';

/** The transform of an element that is turned or scaled; null where it is only moved, which its place on the page tells. */
function turnedBy(style: CSSStyleDeclaration): DOMMatrix | null {
  if (style.transform === 'none') return null;
  const { a, b, c, d } = new DOMMatrix(style.transform);
  const still = [a - 1, b, c, d - 1].every((part) => Math.abs(part) < 1e-6);
  return still ? null : new DOMMatrix([a, b, c, d, 0, 0]);
}

/** Draws an element before its turn and turns the drawing. The page is not painted in between. */
function drawTurned(
  into: SVGElement,
  node: HTMLElement,
  { a, b, c, d }: DOMMatrix,
  style: CSSStyleDeclaration,
  state: Drawing,
): void {
  const after = node.getBoundingClientRect();
  const [originX = 0, originY = 0] = style.transformOrigin.split(' ').map(parseFloat);
  const kept = node.style.transform;
  node.style.transform = 'none';
  try {
    const box = node.getBoundingClientRect();
    const x = box.left - state.left + originX;
    const y = box.top - state.top + originY;
    const group = element('g', {
      transform: `translate(${short(x)} ${short(y)}) matrix(${[a, b, c, d].map((part) => part.toFixed(5)).join(' ')} 0 0) translate(${short(-x)} ${short(-y)})`,
    });
    // Where it reaches is told by its place after the turn.
    drawInto(group, node, EVERYWHERE, { ...state, painted: { ...state.painted } });
    reach(state, after);
    into.append(group);
  } finally {
    node.style.transform = kept;
  }
}

const EVERYWHERE: Box = { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 };
