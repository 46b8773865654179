import type { Initiative } from './schema';

/** Text as it is compared: lower case, without diacritics. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** The text of a record that words are sought in: title, summary, place, source publishers. Folded. */
export const searchText = (initiative: Initiative): string =>
  fold(
    [
      initiative.title,
      initiative.summary,
      initiative.place?.name ?? '',
      ...initiative.sources.map((source) => source.publisher),
    ].join('\n'),
  );

/** Tells of folded texts whether every word of `query` occurs somewhere in them. */
export function wordMatcher(query: string): (text: string) => boolean {
  const words = fold(query).split(/\s+/);
  return (text) => words.every((word) => text.includes(word));
}
