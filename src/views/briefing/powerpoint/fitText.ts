/** A box on a slide, in inches. */
export interface SlideBox {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Letters of a slide's face are on average this much of their size wide, on the safe side; lines this much of it high. */
const LETTER = 0.54;
const LINE = 1.22;
/** Between paragraphs, in lines. */
const APART = 0.4;
/** What the box itself keeps free, in inches. */
const INSET = 0.12;

/** How many lines a paragraph takes in a box so many inches wide, at a size in points. */
function linesIn(text: string, width: number, size: number): number {
  const room = Math.max(1, Math.floor(((width - 2 * INSET) * 72) / (size * LETTER)));
  let lines = 1;
  let at = 0;
  for (const word of text.split(/\s+/)) {
    // A word that is longer than a line is broken.
    const longer = at === 0 ? word.length : at + 1 + word.length;
    if (longer <= room) at = longer;
    else {
      lines += at === 0 ? 0 : 1;
      lines += Math.ceil(word.length / room) - 1;
      at = word.length % room || room;
    }
  }
  return lines;
}

const heightOf = (paragraphs: readonly string[], width: number, size: number): number =>
  paragraphs.reduce((sum, text, at) => sum + linesIn(text, width, size) + (at > 0 ? APART : 0), 0) *
    size *
    LINE +
  2 * INSET * 72;

/** Text that fits its box: at which size, and what did not fit at the smallest. */
export interface Fitted {
  /** Points. */
  size: number;
  paragraphs: readonly string[];
  rest: readonly string[];
}

/** The largest of some sizes (points, largest first) at which paragraphs fit a box; what does not fit at the smallest is left over. */
export function fitText(
  paragraphs: readonly string[],
  box: Pick<SlideBox, 'w' | 'h'>,
  sizes: readonly number[],
): Fitted {
  const fits = (some: readonly string[], size: number) => heightOf(some, box.w, size) <= box.h * 72;
  const size = sizes.find((each) => fits(paragraphs, each));
  if (size !== undefined) return { size, paragraphs, rest: [] };
  const least = sizes.at(-1) as number;
  const words = paragraphs.flatMap((text, paragraph) =>
    text.split(/\s+/).map((word) => ({ word, paragraph })),
  );
  const join = (some: typeof words) => {
    const joined = new Map<number, string>();
    for (const { word, paragraph } of some) {
      const before = joined.get(paragraph);
      joined.set(paragraph, before === undefined ? word : `${before} ${word}`);
    }
    return [...joined.values()];
  };
  let [low, high] = [1, words.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(join(words.slice(0, middle)), least)) low = middle;
    else high = middle - 1;
  }
  return { size: least, paragraphs: join(words.slice(0, low)), rest: join(words.slice(low)) };
}
