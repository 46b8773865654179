import { fold } from '../../src/atlas/record/fold';
import { plainLink } from '../../src/atlas/record/links';
import { initiativeSchema } from '../../src/atlas/record/schema';
import type { FiledInitiative, FileFault } from './files';

const FIELDS = new Set(Object.keys(initiativeSchema.shape));

/**
 * What may be meant, and so stops no build, but is mostly a slip: a source that bears a field there is not, the same source twice,
 * and twins, two records of the same title, hosts, provider and start.
 */
export function warningsOf(records: readonly FiledInitiative[]): FileFault[] {
  const first = new Map<string, FiledInitiative>();
  return records.flatMap((record) => {
    const { file, row, initiative } = record;
    const { id, title, hosts, provider, start, sources } = initiative;
    const warn = (field: string, reason: string): FileFault => ({ file, row, id, field, reason });

    const twinKey = [fold(title), [...hosts].sort().join(), provider, start].join('\n');
    const twin = first.get(twinKey);
    first.set(twinKey, twin ?? record);
    const links = sources.map(({ url }) => plainLink(url));
    return [
      ...(twin
        ? [
            warn(
              'title',
              `is also that of ${twin.initiative.id}, with the same hosts, provider and start`,
            ),
          ]
        : []),
      ...sources.flatMap(({ supports }, at) =>
        supports
          .filter((field) => !FIELDS.has(field))
          .map((field) => warn(`sources[${at}].supports`, `${field} is no field of a record`)),
      ),
      ...links.flatMap((link, at) => {
        const before = links.indexOf(link);
        return before < at
          ? [warn(`sources[${at}].url`, `is the same page as sources[${before}].url`)]
          : [];
      }),
    ];
  });
}
