import type { Paint } from './colour';
import { element, short } from './svg';

/** A box in CSS pixels of the page. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What is being drawn: where its corner stands, what is left out, how far down it reaches so far. */
export interface Drawing {
  left: number;
  top: number;
  without: readonly (Element | null)[];
  /** The page's box around all that was painted. */
  painted: Box;
  /** How many clips it has, which number them. */
  clips: { count: number };
}

/** Whether any of a box lies in another. */
export const isWithin = (box: Box, clip: Box): boolean =>
  box.right > clip.left && box.left < clip.right && box.bottom > clip.top && box.top < clip.bottom;

/** What two boxes have in common. */
export const overlap = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

/** Puts an element into another, and gives it. */
export function add(to: SVGElement, made: SVGElement): SVGElement {
  to.append(made);
  return made;
}

/** A group that shows only what lies in the box. */
export function clipped(box: Box, state: Drawing): SVGElement {
  const id = `clip-${++state.clips.count}`;
  const group = element('g', { 'clip-path': `url(#${id})` });
  add(add(group, element('clipPath', { id })), rectangle(box, state));
  return group;
}

/** A box as a rectangle of the drawing, so many pixels within its edge. */
export const rectangle = (box: Box, state: Drawing, inset = 0): SVGElement =>
  element('rect', {
    x: box.left - state.left + inset,
    y: box.top - state.top + inset,
    width: Math.max(0, box.right - box.left - 2 * inset),
    height: Math.max(0, box.bottom - box.top - 2 * inset),
  });

/** Notes that a box was painted, as far as its clip lets it be seen. */
export function reach({ painted }: Drawing, box: Box, clip: Box = box): void {
  const { left, top, right, bottom } = overlap(box, clip);
  if (right < left || bottom < top) return;
  painted.left = Math.min(painted.left, left);
  painted.top = Math.min(painted.top, top);
  painted.right = Math.max(painted.right, right);
  painted.bottom = Math.max(painted.bottom, bottom);
}

/** Gives an element a fill or a stroke; none for null. */
export function paint(target: SVGElement, property: 'fill' | 'stroke', found: Paint | null): void {
  target.setAttribute(property, found?.colour ?? 'none');
  if (found && found.opacity < 1) target.setAttribute(`${property}-opacity`, short(found.opacity));
}
