/** The beginning of a text, ended at a word within so many characters. */
export function beginningOf(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, text.lastIndexOf(' ', most - 1)).replace(/[\s,;:.]+$/, '')}…`;
}
