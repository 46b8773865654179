const list = new Intl.ListFormat('en-GB');

/** Words as a list in a sentence: "China", "China and Australia", "China, United States and Australia". */
export const listOf = (words: readonly string[]): string => list.format(words);

/** The same text, its first letter large. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
