import type { Entry } from '../record/entry';
import type { EvidenceGrade } from '../record/vocabulary';

/** The best-sourced of some entries, the first by id of several; undefined where there are none. */
const bestSourced = (entries: readonly Entry[]): Entry | undefined =>
  entries.reduce<Entry | undefined>(
    (best, entry) =>
      !best ||
      entry.sources > best.sources ||
      (entry.sources === best.sources && entry.id < best.id)
        ? entry
        : best,
    undefined,
  );

/**
 * A well-sourced record of a grade of evidence, to show what it means: of alleged ones one that a government denies, where
 * there is one, of the others one that nobody does.
 */
export function exampleOfGrade(
  entries: readonly Entry[],
  evidence: EvidenceGrade,
): Entry | undefined {
  const graded = entries.filter((entry) => entry.evidence === evidence);
  const wanted = evidence === 'alleged' ? 'yes' : 'no';
  return bestSourced(graded.filter(({ disputed }) => disputed === wanted)) ?? bestSourced(graded);
}

/** A well-sourced record with hosts in two regions or more, and few enough hosts to name; undefined where there is none. */
export const exampleOfRegions = (entries: readonly Entry[]): Entry | undefined =>
  bestSourced(
    entries.filter(({ regions, hosts }) => regions.length > 1 && hosts.length <= MOST_NAMED),
  );
const MOST_NAMED = 5;

/** A well-sourced record with a known beginning and of unknown status, confirmed in a later year than it began in; undefined where there is none. */
export const exampleOfUnknown = (entries: readonly Entry[]): Entry | undefined =>
  bestSourced(
    entries.filter(
      ({ status, dated, start, statusAsOf }) =>
        status === 'unknown' && dated === 'known' && statusAsOf.slice(0, 4) > start.slice(0, 4),
    ),
  );
