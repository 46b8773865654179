import { asVector } from '../ui/vector';
import { fontFacesFor } from './fonts';
import { makePicture, type PictureWords } from './makePicture';
import { toPng } from './toPng';

/** How much larger than on the page a PNG is. */
const PNG_SCALE = 2;

/** A file of the picture of an element, as SVG or PNG. Loaded when first asked for. */
export async function takePicture(
  root: Element,
  words: PictureWords,
  heading: Element | null,
  format: 'svg' | 'png',
  shape: number | null,
): Promise<Blob> {
  const picture = asVector(() => makePicture(root, words, heading, shape));
  // Drawn apart from the page a picture has none of the page's fonts: it takes them along.
  const style = `<style>${await fontFacesFor(picture.svg)}</style>`;
  const svg = picture.svg.replace(/(<svg[^>]*>)/, (start) => start + style);
  return format === 'svg'
    ? new Blob([svg], { type: 'image/svg+xml' })
    : toPng({ ...picture, svg }, PNG_SCALE);
}
