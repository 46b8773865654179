import { AtlasDataError } from '../atlas/record/AtlasDataError';
import { readBriefing, writeBriefing, type BriefingContent } from '../atlas/briefing/briefing';

/** The longest address that mail, chat and every browser carry whole. Characters. */
const LONGEST_LINK = 8000;
const MARK = '#briefing=';
/** More than this is no briefing: a link must not fill the memory. Characters. */
const LONGEST_TEXT = 5_000_000;

/** The link that opens a briefing with everything inside it, or null where it would be too long. `page` is the address of the atlas. */
export async function linkTo(briefing: BriefingContent, page: string): Promise<string | null> {
  const packed = await pipe(
    new TextEncoder().encode(JSON.stringify(JSON.parse(writeBriefing(briefing)))),
    new CompressionStream('deflate-raw'),
  );
  const text = btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
  const link = `${page.split(/[?#]/)[0]}?view=briefing&briefing=shared${MARK}${text}`;
  return link.length <= LONGEST_LINK ? link : null;
}

/** The briefing that a link's hash (`#briefing=…`) carries; null where it carries none. Throws an AtlasDataError where it is damaged. */
export async function briefingInLink(hash: string): Promise<BriefingContent | null> {
  if (!hash.startsWith(MARK)) return null;
  let text: string;
  try {
    const packed = atob(hash.slice(MARK.length).replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(packed, (char) => char.charCodeAt(0));
    text = new TextDecoder().decode(await pipe(bytes, new DecompressionStream('deflate-raw')));
  } catch {
    throw new AtlasDataError(
      'The link is damaged or cut off: ask for it once more, or for the file of the briefing.',
    );
  }
  return readBriefing(text);
}

async function pipe(
  bytes: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough(through).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    length += value.length;
    if (length > LONGEST_TEXT) throw new RangeError('too long');
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
