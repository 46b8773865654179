import { checkInitiative, type Finding } from '../record/checks';
import { readInitiatives, type Initiative } from '../record/schema';

/** Rules of the atlas's own that a list made elsewhere is not measured by. */
const UNTOLD = new Set(['title', 'summary', 'sources', 'evidence']);

/**
 * A record without what does not hold in its lists, and what is to be told of it. `strict`: it is in the atlas's own format, whose
 * every rule is told. `today` is the last day that a date may name.
 */
export function mendRecord(
  record: Initiative,
  { strict, today }: { strict: boolean; today: string },
): { initiative: Initiative; told: Finding[] } {
  const told: Finding[] = [];
  const dropped = new Map<string, Set<number>>();
  const mended: Record<string, unknown> = { ...record };
  for (const { field, reason } of readInitiatives([record]).faults) {
    const [, list = field, at] = /^(\w+)\[(\d+)\]/.exec(field) ?? [];
    const isList = Array.isArray(record[list as keyof Initiative]);
    if (at !== undefined && isList) {
      const source = list === 'sources' ? record.sources[Number(at)] : undefined;
      // What the file leaves unsaid of a source: its address, or of which kind it is.
      if (
        (/\.url$/.test(field) && source?.url === '') ||
        (/\.kind$/.test(field) && source?.kind === 'unknown')
      ) {
        if (strict) told.push({ field, reason });
        continue;
      }
      dropped.set(list, (dropped.get(list) ?? new Set()).add(Number(at)));
      told.push({ field, reason });
    } else if (list === 'partners' || list === 'events' || list === 'measures') {
      mended[list] = isList ? [...new Set<unknown>(record[list])] : [];
      told.push({ field, reason });
    } else if (list.startsWith('ending')) {
      delete mended.ending;
      told.push({ field, reason });
    } else if (strict || !UNTOLD.has(list)) told.push({ field, reason });
  }
  for (const [list, places] of dropped)
    mended[list] = (mended[list] as unknown[]).filter((_, at) => !places.has(at));
  const initiative = mended as Initiative;
  for (const finding of checkInitiative(initiative, today)) {
    const { field } = finding;
    // An id made by other rules than ours does no harm in a file of the reader's own, nor that a list has no events.
    if (field !== 'id' && (strict || field !== 'status' || initiative.events.length > 0))
      told.push(finding);
  }
  return { initiative, told };
}
