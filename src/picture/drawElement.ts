import { parseColour, type Paint } from './colour';
import { element, short } from './svg';

/** A box in CSS pixels of the page. */
interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What is being drawn: where its corner stands, what is left out, how far down it reaches so far. */
interface Drawing {
  left: number;
  top: number;
  without: readonly (Element | null)[];
  /** The page's box around all that was painted. */
  painted: Box;
  /** How many clips it has, which number them. */
  clips: { count: number };
}

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

const isWithin = (box: Box, clip: Box): boolean =>
  box.right > clip.left && box.left < clip.right && box.bottom > clip.top && box.top < clip.bottom;

const overlap = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

function add(to: SVGElement, made: SVGElement): SVGElement {
  to.append(made);
  return made;
}

/** A group that shows only what lies in the box. */
function clipped(box: Box, state: Drawing): SVGElement {
  const id = `clip-${++state.clips.count}`;
  const group = element('g', { 'clip-path': `url(#${id})` });
  add(add(group, element('clipPath', { id })), rectangle(box, state));
  return group;
}

const rectangle = (box: Box, state: Drawing, inset = 0): SVGElement =>
  element('rect', {
    x: box.left - state.left + inset,
    y: box.top - state.top + inset,
    width: Math.max(0, box.right - box.left - 2 * inset),
    height: Math.max(0, box.bottom - box.top - 2 * inset),
  });

function reach({ painted }: Drawing, box: Box, clip: Box = box): void {
  const { left, top, right, bottom } = overlap(box, clip);
  if (right < left || bottom < top) return;
  painted.left = Math.min(painted.left, left);
  painted.top = Math.min(painted.top, top);
  painted.right = Math.max(painted.right, right);
  painted.bottom = Math.max(painted.bottom, bottom);
}

function paint(target: SVGElement, property: 'fill' | 'stroke', found: Paint | null): void {
  target.setAttribute(property, found?.colour ?? 'none');
  if (found && found.opacity < 1) target.setAttribute(`${property}-opacity`, short(found.opacity));
}

/** Ground, border and outline of a box. */
function drawBox(into: SVGElement, box: DOMRect, style: CSSStyleDeclaration, state: Drawing): void {
  if (box.width === 0 || box.height === 0) return;
  const ground = parseColour(style.backgroundColor);
  const radius = Math.min(
    parseFloat(style.borderTopLeftRadius) || 0,
    box.width / 2,
    box.height / 2,
  );
  const round = style.borderTopLeftRadius.endsWith('%') ? box.width / 2 : radius;
  if (ground) {
    const rect = add(into, rectangle(box, state));
    if (round > 0) rect.setAttribute('rx', short(round));
    paint(rect, 'fill', ground);
    reach(state, box);
  }

  const sides = (['Top', 'Right', 'Bottom', 'Left'] as const).map((side) => ({
    width: style[`border${side}Style`] === 'none' ? 0 : parseFloat(style[`border${side}Width`]),
    colour: style[`border${side}Color`],
  }));
  const [top, right, bottom, left] = sides as [Side, Side, Side, Side];
  const alike = sides.every((side) => side.width === top.width && side.colour === top.colour);
  if (alike) strokeBox(into, box, top, round, top.width / 2, state);
  else {
    const [x1, y1, x2, y2] = [box.left, box.top, box.right, box.bottom];
    strokeLine(into, top, [x1, y1 + top.width / 2, x2, y1 + top.width / 2], state);
    strokeLine(into, right, [x2 - right.width / 2, y1, x2 - right.width / 2, y2], state);
    strokeLine(into, bottom, [x1, y2 - bottom.width / 2, x2, y2 - bottom.width / 2], state);
    strokeLine(into, left, [x1 + left.width / 2, y1, x1 + left.width / 2, y2], state);
  }
  if (style.outlineStyle !== 'none' && style.outlineStyle !== 'auto') {
    const outline = { width: parseFloat(style.outlineWidth), colour: style.outlineColor };
    const inset = -(parseFloat(style.outlineOffset) || 0) - outline.width / 2;
    strokeBox(into, box, outline, round, inset, state);
  }
}

interface Side {
  width: number;
  colour: string;
}

function strokeBox(
  into: SVGElement,
  box: DOMRect,
  { width, colour }: Side,
  round: number,
  inset: number,
  state: Drawing,
): void {
  const found = width > 0 ? parseColour(colour) : null;
  if (!found) return;
  const rect = add(into, rectangle(box, state, inset));
  if (round > inset) rect.setAttribute('rx', short(round - inset));
  rect.setAttribute('stroke-width', short(width));
  paint(rect, 'fill', null);
  paint(rect, 'stroke', found);
  reach(state, box);
}

function strokeLine(
  into: SVGElement,
  { width, colour }: Side,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  state: Drawing,
): void {
  const found = width > 0 ? parseColour(colour) : null;
  if (!found) return;
  const line = element('line', {
    x1: x1 - state.left,
    y1: y1 - state.top,
    x2: x2 - state.left,
    y2: y2 - state.top,
    'stroke-width': width,
  });
  paint(line, 'stroke', found);
  add(into, line);
  reach(state, { left: x1, top: y1, right: x2, bottom: y2 });
}

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
function drawText(
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

/** What SVG the page holds, at its place and size. */
function drawSvg(
  into: SVGElement,
  svg: SVGSVGElement,
  style: CSSStyleDeclaration,
  clip: Box,
  state: Drawing,
): void {
  const box = svg.getBoundingClientRect();
  const matrix = svg.getScreenCTM();
  if (!matrix) return;
  let target = into;
  const hides = style.overflowX !== 'visible';
  if (hides) {
    if (!isWithin(box, clip)) return;
    target = add(target, clipped(overlap(box, clip), state));
  }
  const ground = parseColour(style.backgroundColor);
  if (ground) paint(add(target, rectangle(box, state)), 'fill', ground);
  const { a, b, c, d, e, f } = matrix;
  const place = [a, b, c, d, e - state.left, f - state.top].map((part) => part.toFixed(4));
  const group = element('g', { transform: `matrix(${place.join(' ')})` });
  for (const child of svg.children) copySvg(group, child, clip);
  if (group.childElementCount === 0) return;
  target.append(group);
  if (hides) reach(state, box, clip);
  else for (const child of svg.children) reach(state, child.getBoundingClientRect(), clip);
}

const SHAPES = ['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'];
const COPIED = new Set([...SHAPES, 'g', 'text', 'tspan', 'defs', 'clipPath']);
const KEPT_ATTRIBUTES =
  'id d x y x1 y1 x2 y2 cx cy r rx ry dx dy width height points fill-rule clip-path clip-rule'.split(
    ' ',
  );

/** An SVG element with its computed style as attributes, and what it holds. */
function copySvg(into: SVGElement, node: Element, clip: Box): void {
  if (!COPIED.has(node.localName) || node.matches('[data-no-picture]')) return;
  const style = getComputedStyle(node);
  const defines = node.localName === 'defs' || node.localName === 'clipPath';
  if (!defines && !node.closest('defs') && !isShownSvg(style)) return;
  const shape = SHAPES.includes(node.localName);
  // Leaflet writes what lies outside its panel as an empty path.
  if (shape && node.getAttribute('d') === 'M0 0') return;
  if (shape && !node.closest('defs') && !isWithin(node.getBoundingClientRect(), widened(clip)))
    return;
  const copy = element(node.localName);
  for (const name of KEPT_ATTRIBUTES) {
    const value = node.getAttribute(name);
    if (value !== null) copy.setAttribute(name, value);
  }
  const transform = node.getAttribute('transform');
  if (transform) copy.setAttribute('transform', transform);
  if (style.opacity !== '1') copy.setAttribute('opacity', style.opacity);
  const isText = node.localName === 'text' || node.localName === 'tspan';
  if (shape || isText) dress(copy, style);
  if (isText) {
    copy.setAttribute('font-size', short(parseFloat(style.fontSize)));
    copy.setAttribute('font-weight', style.fontWeight);
    copy.setAttribute('text-anchor', style.textAnchor);
    if (style.dominantBaseline !== 'auto')
      copy.setAttribute('dominant-baseline', style.dominantBaseline);
    for (const child of node.childNodes)
      if (child instanceof Text) copy.append(child.data);
      else if (child instanceof Element) copySvg(copy, child, clip);
  } else for (const child of node.children) copySvg(copy, child, clip);
  if (node.localName === 'g' && copy.childElementCount === 0) return;
  into.append(copy);
}

const isShownSvg = (style: CSSStyleDeclaration): boolean =>
  style.display !== 'none' && style.visibility === 'visible' && style.opacity !== '0';

/** Lines have no area: a pixel around the box keeps those at its edge. */
const widened = ({ left, top, right, bottom }: Box): Box => ({
  left: left - 1,
  top: top - 1,
  right: right + 1,
  bottom: bottom + 1,
});

function dress(copy: SVGElement, style: CSSStyleDeclaration): void {
  const seen = (found: Paint | null, opacity: string): Paint | null =>
    found && { ...found, opacity: found.opacity * Number(opacity) };
  paint(copy, 'fill', seen(parseColour(style.fill), style.fillOpacity));
  const stroke = seen(parseColour(style.stroke), style.strokeOpacity);
  const width = parseFloat(style.strokeWidth);
  if (!stroke || !(width > 0)) return;
  paint(copy, 'stroke', stroke);
  copy.setAttribute('stroke-width', short(width));
  if (style.strokeLinejoin !== 'miter') copy.setAttribute('stroke-linejoin', style.strokeLinejoin);
  if (style.strokeLinecap !== 'butt') copy.setAttribute('stroke-linecap', style.strokeLinecap);
  if (style.strokeDasharray !== 'none')
    copy.setAttribute('stroke-dasharray', style.strokeDasharray.replaceAll('px', ''));
  if (style.paintOrder !== 'normal') copy.setAttribute('paint-order', style.paintOrder);
}
