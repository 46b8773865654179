/** Text as it is compared: lower case, without diacritics, one kind of apostrophe. */
export const fold = (text: string): string =>
  text
    .replace(/[\u2018\u2019\u02bb\u02bc]/g, "'")
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
