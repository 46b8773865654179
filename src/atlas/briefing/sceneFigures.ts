import { isNoLongerInForce, knownYearsOf } from '../figures/comparison';
import type { Entry } from '../record/entry';
import { formatCount } from '../record/numbers';

/** A number to be shown large, and what it is a number of. */
export interface Figure {
  value: string;
  label: string;
}

/** What a scene of text can show large, by name; each is computed from the records of its view. */
export const FIGURE_NAMES = [
  'total',
  'hosts',
  'known-since',
  'half-since',
  'official',
  'alleged',
  'disputed',
  'no-longer-in-force',
  'unknown-status',
  'one-source',
] as const;
export type FigureName = (typeof FIGURE_NAMES)[number];

/** What each is called where it is chosen, and beneath its number. */
export const FIGURE_LABELS: Record<FigureName, string> = {
  total: 'initiatives found',
  hosts: 'hosts',
  'known-since': 'the earliest year known to be that of a beginning',
  'half-since': 'by this year half of those with a known beginning had begun',
  official: 'rest on an official source',
  alleged: 'rest on contested or unproven claims',
  disputed: 'are denied by a government',
  'no-longer-in-force': 'are known to be in force no longer, or not confirmed since',
  'unknown-status': 'have a status that no source tells',
  'one-source': 'rest on one source alone',
};

/** What a scene of text shows where nothing was chosen. */
export const USUAL_FIGURES: readonly FigureName[] = ['total', 'hosts', 'disputed'];

/** A figure of some records; `today` is `YYYY-MM-DD`. A year that is not known is a dash. */
export function figureOf(name: FigureName, entries: readonly Entry[], today: string): Figure {
  const count = (test: (entry: Entry) => boolean) => formatCount(entries.filter(test).length);
  const values: Record<FigureName, () => string> = {
    total: () => formatCount(entries.length),
    hosts: () => formatCount(new Set(entries.flatMap(({ hosts }) => hosts)).size),
    'known-since': () => String(knownYearsOf(entries).first ?? '–'),
    'half-since': () => String(knownYearsOf(entries).median ?? '–'),
    official: () => count(({ evidence }) => evidence === 'official'),
    alleged: () => count(({ evidence }) => evidence === 'alleged'),
    disputed: () => count(({ disputed }) => disputed === 'yes'),
    'no-longer-in-force': () => count((entry) => isNoLongerInForce(entry, today)),
    'unknown-status': () => count(({ status }) => status === 'unknown'),
    'one-source': () => count(({ sources }) => sources === 1),
  };
  return { value: values[name](), label: FIGURE_LABELS[name] };
}
