import type { Mapping } from '../atlas/files/mapping';

/** What the reader said of the columns of files, kept in the browser for files with the same ones. */

const KEY = 'atlas-file-columns';
const MOST = 20;

export interface Remembered {
  header: readonly string[];
  mapping: Mapping;
}

const isRemembered = (value: unknown): value is Remembered => {
  const { header, mapping } = (value ?? {}) as Partial<Remembered>;
  return (
    Array.isArray(header) &&
    (['columns', 'fixed', 'words', 'orders'] as const).every(
      (part) => typeof mapping?.[part] === 'object' && mapping[part] !== null,
    )
  );
};

/** What is remembered, newest first; nothing where storage is closed or damaged. */
export function rememberedMappings(): Remembered[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isRemembered) : [];
  } catch {
    return [];
  }
}

/** Remembers a mapping for files with these columns; where storage is closed or full it is not, and that is all. */
export function rememberMapping(header: readonly string[], mapping: Mapping) {
  const others = rememberedMappings().filter((one) => one.header.join('\n') !== header.join('\n'));
  try {
    localStorage.setItem(KEY, JSON.stringify([{ header, mapping }, ...others].slice(0, MOST)));
  } catch {
    // They are asked for again then.
  }
}
