import { fold } from '../record/fold';

/** Lower-case words joined by hyphens, as ids are. */
export const slug = (text: string) =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
    .replace(/-$/, '');

/** What ids of rows without one begin with: the file's name. */
export function stemOf(fileName: string) {
  const stem = slug(fileName.replace(/\.[a-z0-9]{1,8}$/i, ''))
    .slice(0, 40)
    .replace(/-$/, '');
  return stem === '' || /^own(-|$)/.test(stem) ? `list${stem && `-${stem}`}` : stem;
}
