/** Letters that Unicode does not take apart into a plain one and its mark. */
const PLAIN: Readonly<Record<string, string>> = {
  æ: 'ae',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŋ: 'n',
  ø: 'o',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
};

/** Text as it is compared: lower case, without diacritics, plain letters for ø, ß and the like, one kind of apostrophe. */
export const fold = (text: string): string =>
  text
    .replace(/[\u2018\u2019\u02bb\u02bc]/g, "'")
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[æđðħıłŋøœßþ]/g, (letter) => PLAIN[letter]!);
