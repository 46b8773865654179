/** The page's font faces that hold the characters of a text, as CSS with the fonts inside it. Empty where none can be had. */
export async function fontFacesFor(text: string): Promise<string> {
  const codes = [...new Set(text)].map((character) => character.codePointAt(0)!);
  const faces = pageFaces().filter(({ range }) => codes.some((code) => inRange(code, range)));
  const written = await Promise.all(
    faces.map(async ({ family, range, address }) => {
      const inside = await asData(address);
      return inside
        ? `@font-face{font-family:${family};font-weight:100 900;src:url(${inside});unicode-range:${range}}`
        : '';
    }),
  );
  return written.join('');
}

interface Face {
  family: string;
  range: string;
  address: string;
}

function pageFaces(): Face[] {
  return [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) => {
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const source = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
      if (!source) return [];
      return {
        family: rule.style.getPropertyValue('font-family'),
        range: rule.style.getPropertyValue('unicode-range'),
        address: new URL(source, sheet.href ?? document.baseURI).href,
      };
    }),
  );
}

/** Whether a character lies in a list such as `U+0-FF, U+131`. */
export const inRange = (code: number, list: string): boolean =>
  list.split(',').some((part) => {
    const [low = '', high = low] = part.trim().replace(/^U\+/i, '').split('-');
    return code >= parseInt(low, 16) && code <= parseInt(high, 16);
  });

/** The file as a data address: what the one-file atlas holds already, and else fetched from where the page came from. */
async function asData(address: string): Promise<string | null> {
  if (address.startsWith('data:')) return address;
  try {
    const blob = await (await fetch(address)).blob();
    return await new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as string);
      reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
      reader.readAsDataURL(blob);
    });
  } catch {
    // The system's own font will do.
    return null;
  }
}
