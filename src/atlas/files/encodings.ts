/** The ways of writing that a file may be read in, the commonest first, with the name a reader knows each by. */
export const ENCODINGS = {
  'utf-8': 'Unicode (UTF-8)',
  'windows-1252': 'Western European (Windows-1252)',
  'windows-1250': 'Central European (Windows-1250)',
  'windows-1251': 'Cyrillic (Windows-1251)',
  gb18030: 'Chinese (GB18030)',
  'utf-16le': 'Unicode (UTF-16)',
  'utf-16be': 'Unicode (UTF-16, big end first)',
} as const;
export type Encoding = keyof typeof ENCODINGS;
