import { parse } from 'yaml';
import type { DatasetDescription } from './datapackage';

/** Where CITATION.cff says otherwise than data/dataset.json, a line each; none where it is true. */
export function citationFaults(
  cff: string,
  { title, description, version, date, licence }: DatasetDescription,
): string[] {
  const said = parse(cff, { schema: 'failsafe' }) as Partial<Record<string, unknown>> | null;
  const right: Record<string, string> = {
    'cff-version': '1.2.0',
    type: 'dataset',
    title,
    abstract: description,
    version,
    'date-released': date,
    license: licence.name,
  };
  return Object.entries(right).flatMap(([key, value]) =>
    said?.[key] === value
      ? []
      : [`CITATION.cff: ${key} must be "${value}", and is ${JSON.stringify(said?.[key] ?? null)}`],
  );
}
