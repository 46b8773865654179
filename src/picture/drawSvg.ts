import { parseColour, type Paint } from './colour';
import {
  add,
  clipped,
  isWithin,
  overlap,
  paint,
  reach,
  rectangle,
  type Box,
  type Drawing,
} from './drawing';
import { element, short } from './svg';

/** What SVG the page holds, at its place and size. */
export function drawSvg(
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
