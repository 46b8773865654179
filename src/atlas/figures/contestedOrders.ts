import { PROVIDERS } from '../record/vocabulary';

/** What contested hosts may be sorted by. Apart from what finds them, so that the address knows it without that. */
export const CONTESTED_COLUMNS = [
  'host',
  'region',
  ...PROVIDERS,
  'total',
  'first',
  'gap',
  'latest',
] as const;
export type ContestedColumn = (typeof CONTESTED_COLUMNS)[number];

/** A column from least to most, or with `-` before it from most to least. */
export type ContestedOrder = ContestedColumn | `-${ContestedColumn}`;
export const CONTESTED_ORDERS: readonly ContestedOrder[] = CONTESTED_COLUMNS.flatMap(
  (column): ContestedOrder[] => [column, `-${column}`],
);
