import { formatCount } from '../record/numbers';
import type { Entry } from '../record/entry';

/** How many of these entries are the reader's own. */
export const ownAmong = (entries: readonly Pick<Entry, 'own'>[]): number =>
  entries.reduce((count, { own }) => count + (own === undefined ? 0 : 1), 0);

/** What goes with every count: that it counts what was found, and how much of that is the reader's own and none of the atlas's. */
export function recordsFound(entries: readonly Pick<Entry, 'own'>[]): string {
  const own = ownAmong(entries);
  if (own === 0) return 'These are records found';
  if (own === entries.length) return 'These are records of your own';
  return `These are records found, ${formatCount(own)} of them your own`;
}

/** The same as a part of a sentence of counts: `, 4 of them your own`; nothing where there are none. */
export function ownPart(entries: readonly Pick<Entry, 'own'>[]): string {
  const own = ownAmong(entries);
  if (own === 0) return '';
  return own === entries.length ? ', all your own' : `, ${formatCount(own)} of them your own`;
}
