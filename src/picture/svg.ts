export const SVG = 'http://www.w3.org/2000/svg';

/** A new SVG element with its attributes; numbers are written to two decimals, undefined ones left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined)
      made.setAttribute(key, typeof value === 'number' ? short(value) : value);
  return made;
}

export const short = (value: number): string => String(Math.round(value * 100) / 100);
