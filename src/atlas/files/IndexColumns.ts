import { AtlasDataError } from '../record/AtlasDataError';
import { isDate } from '../record/dates';
import { REGIONS, type Region } from '../record/vocabulary';

const ZERO = '0'.charCodeAt(0);

/** Fails for whoever reads a damaged index, in words for the reader. */
export const fail = (what: string): never => {
  throw new AtlasDataError(`The index of initiatives is damaged: ${what}.`);
};

/** Reads the columns of one part of the index, each of which must have a value for each of `count` records. */
export class IndexColumns<Wire> {
  constructor(
    private readonly wire: Partial<Record<keyof Wire, unknown>>,
    private readonly count: number,
  ) {}

  sized<T>(name: keyof Wire, column: readonly T[]): readonly T[] {
    return column.length === this.count
      ? column
      : fail(`"${String(name)}" has ${column.length} values where ${this.count} were expected`);
  }
  private text(name: keyof Wire): string {
    const column = this.wire[name];
    return typeof column === 'string' ? column : fail(`"${String(name)}" is missing`);
  }
  split(name: keyof Wire, separator = ','): readonly string[] {
    const text = this.text(name);
    return this.sized(name, this.count === 0 && text === '' ? [] : text.split(separator));
  }
  numbers(name: keyof Wire): readonly number[] {
    const column = this.wire[name];
    if (!Array.isArray(column) || !column.every((item) => typeof item === 'number'))
      return fail(`"${String(name)}" is not a list of numbers`);
    return this.sized(name, column as number[]);
  }
  words<T>(name: keyof Wire, list: readonly T[]): readonly T[] {
    return this.sized(
      name,
      Array.from(this.text(name), (digit): T => {
        const word = list[digit.charCodeAt(0) - ZERO];
        return word === undefined
          ? fail(`"${String(name)}" holds the unknown value ${digit}`)
          : word;
      }),
    );
  }
  dates(name: keyof Wire, mayBeEmpty = false): readonly string[] {
    const column = this.split(name);
    for (const text of column)
      if (!isDate(text) && !(mayBeEmpty && text === '')) fail(`"${String(name)}" holds "${text}"`);
    return column;
  }
  shards(name: keyof Wire): readonly Region[] {
    const column = this.wire[name];
    if (!Array.isArray(column)) return fail(`"${String(name)}" is missing`);
    return this.sized(
      name,
      (column as unknown[]).flatMap((pair): Region[] => {
        const [shard, length] = Array.isArray(pair) ? (pair as unknown[]) : [];
        const region = REGIONS.find((known) => known === shard);
        if (!region || typeof length !== 'number' || !(length >= 0 && length <= this.count))
          return fail(`"${String(name)}" holds ${JSON.stringify(pair)}`);
        return Array.from({ length }, () => region);
      }),
    );
  }
}
