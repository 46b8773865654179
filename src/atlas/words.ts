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

/** True where every word of `query` occurs somewhere in the folded `text`. */
export const matchesWords = (text: string, query: string): boolean =>
  fold(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
