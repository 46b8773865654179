import type * as z from 'zod';
import { describedProperties } from './jsonSchema';

type Property = z.core.JSONSchema.JSONSchema;

/** Where the table stands. */
export const FIELDS_FILE = 'docs/fields.md';

/** Every field of a record with what it holds and may hold, as Markdown: made of the schema that checks the dataset. */
export function fieldsTable(): string {
  const rows = Object.entries(describedProperties()).flatMap(([name, property]) => [
    rowOf(name, property),
    ...Object.entries(inner(property)).map(([part, of]) =>
      rowOf(`${name}${isList(property) ? '[]' : ''}.${part}`, of),
    ),
  ]);
  return `# The fields of a record

Made of the schema (\`src/atlas/record/schema.ts\`) by \`npx tsx scripts/dataset.ts fields\`; do not edit.
A date is written \`YYYY\`, \`YYYY-MM\` or \`YYYY-MM-DD\`, no finer than its source.

| field | holds | may be |
| --- | --- | --- |
${rows.join('\n')}
`;
}

const rowOf = (name: string, property: Property): string =>
  `| \`${name}\` | ${property.description ?? ''} | ${allowed(property)} |`;

const isList = ({ type }: Property) => type === 'array';
const itemOf = (property: Property): Property =>
  isList(property) && typeof property.items === 'object' ? (property.items as Property) : property;
const choicesOf = (property: Property): Property[] => (property.anyOf as Property[]) ?? [property];

/** The parts of what is a record in itself, or a list of such. */
function inner(property: Property): Record<string, Property> {
  const held = choicesOf(itemOf(property)).find(({ properties }) => properties);
  return (held?.properties ?? {}) as Record<string, Property>;
}

/** More values than these are told by their kind. */
const MOST_VALUES = 20;

function allowed(property: Property): string {
  if (isList(property)) return `list of ${allowed(itemOf(property))}`;
  return choicesOf(property)
    .map((choice) => {
      if (choice.type === 'null') return '`null`';
      if (choice.properties) return 'the parts below';
      if (choice.const !== undefined) return `\`${JSON.stringify(choice.const)}\``;
      if (choice.enum)
        return choice.enum.length > MOST_VALUES
          ? 'ISO 3166-1 alpha-3 codes'
          : choice.enum.map((value) => `\`${String(value)}\``).join(', ');
      if (choice.pattern?.startsWith('^(19')) return 'a date';
      if (choice.format === 'uri') return 'an http or https address';
      if (choice.type === 'number') return 'a number';
      const { minLength, maxLength } = choice;
      return minLength !== undefined && maxLength !== undefined
        ? `text of ${minLength} to ${maxLength} characters`
        : 'text';
    })
    .join(' or ');
}
