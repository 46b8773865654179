import * as z from 'zod';
import { initiativeSchema } from '../../src/atlas/record/schema';
import { COLUMNS } from './datapackage';

/** What JSON Schema cannot say, in words. */
const BEYOND =
  'Beyond this schema: a date is one that the calendar has; the parts of a record do not contradict each other (a record of scope bilateral has one host, one of scope global no place; an end comes after its start, and so on).';

/** The column that tells of a field which is one here and several there. */
const FIRST_COLUMN: Readonly<Record<string, keyof typeof COLUMNS>> = {
  place: 'placeName',
  ending: 'endingHow',
};

const described = () => {
  const { $schema, properties = {}, ...rest } = z.toJSONSchema(initiativeSchema);
  for (const [name, property] of Object.entries(properties))
    if (typeof property === 'object')
      property.description =
        COLUMNS[FIRST_COLUMN[name] ?? (name as keyof typeof COLUMNS)].description;
  return { $schema, properties, rest };
};

/** The fields of a record as JSON Schema has them, each with its description. */
export const describedProperties = () =>
  described().properties as Record<string, z.core.JSONSchema.JSONSchema>;

/**
 * The JSON Schema of one record, as JSON: made of the same schema that checks the dataset, with the fields described as in
 * the data package.
 */
export function jsonSchema(version: string): string {
  const { $schema, properties, rest } = described();
  return JSON.stringify(
    {
      $schema,
      title: 'Initiative',
      description: `One record of the Policing Atlas, dataset version ${version}. ${BEYOND}`,
      ...rest,
      properties,
    },
    null,
    2,
  );
}
