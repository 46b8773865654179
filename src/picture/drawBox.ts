import { parseColour } from './colour';
import { add, paint, reach, rectangle, type Drawing } from './drawing';
import { element, short } from './svg';

/** Ground, border and outline of a box. */
export function drawBox(
  into: SVGElement,
  box: DOMRect,
  style: CSSStyleDeclaration,
  state: Drawing,
): void {
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
