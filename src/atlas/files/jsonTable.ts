import { AtlasDataError } from '../record/AtlasDataError';
import { MOST_COLUMNS, type FileTable } from './fileTable';
import { middleOf } from './middle';
import { isTooDeep } from './nesting';

/**
 * JSON as a table: a list of records, one under any name in an object, one record a line, or GeoJSON. A record's properties
 * become columns, those of an object within it `place.name`; lists stay JSON in their cell.
 */

type Properties = Record<string, unknown>;
const isObject = (value: unknown): value is Properties =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a file looks like JSON by how it begins; its name counts where that leaves it open. */
export const isJson = (text: string, name: string) => {
  if (!/\.((geo|topo)?json|jsonl|ndjson)$/i.test(name))
    return /^\s*(\[\s*([[{"\]\d-]|$)|\{\s*(["}]|$))/.test(text);
  return /^\s*[[{]/.test(text) || !/^\s*[^\n]*[,;\t|]/.test(text);
};

/** Reads JSON as a table. Throws AtlasDataError where there are no records in it. */
export function readJsonTable(text: string): FileTable {
  const values = valuesOf(text);
  const columns = new Map<string, number>();
  const broken = new Map<number, string>();
  const rows = values.map((value, at) => {
    const cells: string[] = [];
    const put = (name: string, cell: string) => {
      let column = columns.get(name);
      if (column === undefined) {
        if (columns.size >= MOST_COLUMNS)
          throw new AtlasDataError(
            `The records have more than ${MOST_COLUMNS} properties; that is no list of initiatives.`,
          );
        column = columns.size;
        columns.set(name, column);
      }
      cells[column] = cell;
    };
    if (isObject(value)) flatten(value, '', put, 0);
    else broken.set(at + 1, 'is no record');
    return { row: at + 1, cells };
  });
  const header = [...columns.keys()];
  if (header.length === 0 && rows.length > 0) throw noRecords();
  for (const { cells } of rows) for (let at = 0; at < header.length; at++) cells[at] ??= '';
  return { header, rows, broken, values };
}

function flatten(
  value: Properties,
  before: string,
  put: (name: string, cell: string) => void,
  depth: number,
) {
  for (const [name, part] of Object.entries(value)) {
    const column = before + name;
    if (isObject(part) && depth < 3) flatten(part, `${column}.`, put, depth + 1);
    else if (part === null || part === undefined) put(column, '');
    else put(column, typeof part === 'string' ? part : JSON.stringify(part));
  }
}

const noRecords = () =>
  new AtlasDataError(
    'The file holds no records: it must be a list of them, an object with such a list in it, a record a line, or a GeoJSON feature collection.',
  );

function valuesOf(text: string): readonly unknown[] {
  if (isTooDeep(text))
    throw new AtlasDataError(
      'The file is nested too deep: lists within lists, more of them than any record has.',
    );
  const value = parse(text);
  if (Array.isArray(value)) return value as unknown[];
  if (!isObject(value)) throw noRecords();
  if ('features' in value) return featuresOf(value);
  if (value.type === 'Feature') return featuresOf({ features: [value] });
  if (Array.isArray(value.initiatives)) return value.initiatives;
  const lists = Object.values(value).filter(
    (list): list is unknown[] => Array.isArray(list) && list.some(isObject),
  );
  if (lists.length !== 1) throw noRecords();
  return lists[0]!;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (lines.length > 1 && lines.every((line) => line.trim().startsWith('{')))
      try {
        return lines.map((line): unknown => JSON.parse(line));
      } catch {
        // Not a record a line either.
      }
    throw new AtlasDataError(
      'The file is not whole JSON: it is cut off, or a comma, bracket or quotation mark is missing.',
    );
  }
}

/** Radius of the earth as web maps have it, in metres. */
const RADIUS = 6_378_137;
const toDegrees = (radians: number) => (radians * 180) / Math.PI;

/** The records of a feature collection, each with the middle of its geometry as its place. */
function featuresOf(collection: Properties): unknown[] {
  if (!Array.isArray(collection.features))
    throw new AtlasDataError('The file is not a GeoJSON feature collection.');
  const system = JSON.stringify(collection.crs ?? '');
  const inMetres = /\b(3857|900913|102100)\b/.test(system);
  const [, other] = /EPSG:{1,2}(?:[\d.]*:)?(\d+)/i.exec(system) ?? [];
  if (other !== undefined && other !== '4326' && !inMetres)
    throw new AtlasDataError(
      `The file’s coordinates are in the system EPSG:${other}. Save it again as GeoJSON in WGS 84 (EPSG:4326).`,
    );
  return (collection.features as unknown[]).map((feature) => {
    if (!isObject(feature) || !isObject(feature.properties)) return feature;
    const [x, y] = middleOf(feature.geometry) ?? [];
    const lng = x === undefined ? '' : inMetres ? toDegrees(x / RADIUS) : x;
    const lat = y === undefined ? '' : inMetres ? toDegrees(Math.atan(Math.sinh(y / RADIUS))) : y;
    const { place } = feature.properties;
    return {
      ...(feature.id === undefined ? {} : { id: feature.id }),
      ...feature.properties,
      place: { ...(isObject(place) ? place : { name: place ?? '' }), lat, lng },
    };
  });
}
