import { parseColour } from './colour';
import { drawElement } from './drawElement';
import { element, short, SVG } from './svg';

/** The words that stand in a picture around what it shows. */
export interface PictureWords {
  title: string;
  /** What is filtered by, in words. */
  filter: string;
  /** Who says so. */
  source: string;
  /** When it was made. */
  date: string;
}

/** A picture as SVG text, with its size in CSS pixels. */
export interface Picture {
  svg: string;
  width: number;
  height: number;
}

const FAMILY = "'Inter Variable', Inter, system-ui, sans-serif";
const EDGE = 24;
const LEAST_WIDTH = 420;

/**
 * A picture of an element as it is seen now, with its words inside: title and filter above, source and date below. What is
 * `without` (the heading that is the title already) is left out of the drawing; what is marked `data-picture-below`, a legend that
 * lies over a map, stands under it. Whole in itself: nothing remote, no script. `shape` is width over height, with room left
 * around; as large as what it holds where it is null.
 */
export function makePicture(
  root: Element,
  words: PictureWords,
  without: Element | null,
  shape: number | null = null,
): Picture {
  const below = root.querySelector('[data-picture-below]');
  const { drawing, ...drawn } = drawElement(root, [without, below]);
  const legend = below && drawElement(below, []);
  const width = Math.ceil(Math.max(drawn.width, legend?.width ?? 0, LEAST_WIDTH)) + 2 * EDGE;
  const ink = colourOf(root, '--ink');
  const soft = colourOf(root, '--ink-soft');

  const svg = element('svg', { xmlns: SVG, 'font-family': FAMILY });
  const title = element('title');
  title.textContent = words.title;
  const ground = element('rect', { fill: colourOf(root, '--paper') });
  const content = element('g');
  svg.append(title, ground, content);

  let y = EDGE;
  const write = (text: string, size: number, weight: number, fill: string) => {
    const font = `${weight} ${size}px ${FAMILY}`;
    for (const line of wrap(text, width - 2 * EDGE, font)) {
      const made = element('text', {
        x: EDGE,
        y: y + size * 0.8,
        'font-size': size,
        'font-weight': weight,
        fill,
        // Drawn in another font, where this one is not to be had, it is as wide: nothing is cut off.
        textLength: widthOf(line, font),
        lengthAdjust: 'spacingAndGlyphs',
      });
      made.textContent = line;
      content.append(made);
      y += Math.round(size * 1.35);
    }
  };
  write(words.title, 20, 650, ink);
  y += 2;
  write(words.filter, 14, 500, soft);
  y += 14;
  for (const { drawing: part, x, y: top, height: high } of [
    { drawing, ...drawn },
    ...(legend ? [legend] : []),
  ]) {
    part.setAttribute('transform', `translate(${short(EDGE - x)} ${short(y - top)})`);
    content.append(part);
    y += Math.ceil(high) + 16;
  }
  write(words.source, 12, 400, soft);
  write(words.date, 12, 400, soft);
  const height = y - 4 + EDGE - 8;

  const whole = shape === null ? { width, height } : around(width, height, shape);
  content.setAttribute(
    'transform',
    `translate(${short((whole.width - width) / 2)} ${short((whole.height - height) / 2)})`,
  );
  for (const part of [svg, ground]) {
    part.setAttribute('width', String(whole.width));
    part.setAttribute('height', String(whole.height));
  }
  svg.setAttribute('viewBox', `0 0 ${whole.width} ${whole.height}`);
  return { svg: new XMLSerializer().serializeToString(svg), ...whole };
}

/** The least size of a shape that holds another size. */
const around = (width: number, height: number, shape: number) => ({
  width: Math.max(width, Math.ceil(height * shape)),
  height: Math.max(height, Math.ceil(width / shape)),
});

/** A token's colour where the element stands, in the theme that is on. */
function colourOf(root: Element, token: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${token})`;
  root.append(probe);
  const found = parseColour(getComputedStyle(probe).color);
  probe.remove();
  return found?.colour ?? '#000000';
}

/** How wide a text is in pixels; undefined where that cannot be measured. */
function widthOf(text: string, font: string): number | undefined {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return undefined;
  context.font = font;
  return context.measureText(text).width;
}

/** Breaks a text into lines no wider than so many pixels. */
function wrap(text: string, width: number, font: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && (widthOf(longer, font) ?? 0) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
