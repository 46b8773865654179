import { join } from 'node:path';
import countries from 'i18n-iso-countries';
import { checkInitiative, repeatedIds, type Finding } from '../../src/atlas/record/checks';
import { isBefore, latestToday, isDate } from '../../src/atlas/record/dates';
import { shardOf } from '../../src/atlas/files/toEntry';
import type { Initiative, Term } from '../../src/atlas/record/schema';
import type { DatasetDescription } from './datapackage';
import { checkDemands } from './demands';
import { readDataset, readJson, type FiledInitiative, type FileFault } from './files';
import { readGlossary } from './glossary';
import { warningsOf } from './warnings';
import { kmToCountries } from './places';

const KM_ALLOWED = 100;

const readTable = async (dataDir: string, file: string) =>
  ((await readJson(join(dataDir, file))) ?? {}) as Record<string, string>;

/** The id of a record of one host begins with that country's two letters. */
function checkIdHost({ id, scope, hosts }: Initiative): Finding[] {
  if (scope !== 'bilateral') return [];
  const letters = hosts.map((code) =>
    (code === 'XKX' ? 'XK' : (countries.alpha3ToAlpha2(code) ?? '')).toLowerCase(),
  );
  if (letters.some((pair) => id.startsWith(`${pair}-`))) return [];
  return [{ field: 'id', reason: `must begin with the host's two letters, ${letters.join()}-` }];
}

function checkPlace(
  { id, place, hosts, provider }: Initiative,
  exceptions: Record<string, string>,
) {
  if (!place) return [];
  const km = kmToCountries(place, [...hosts, provider]);
  if (id in exceptions)
    return km > KM_ALLOWED
      ? []
      : [{ field: 'place', reason: 'is where it should be; take it out of place-exceptions.json' }];
  if (km <= KM_ALLOWED) return [];
  return [
    {
      field: 'place',
      reason: `${place.name} (${place.lat}, ${place.lng}) lies ${Math.round(km)} km from every host and the provider`,
    },
  ];
}

const checkFile = ({ file, initiative }: FiledInitiative): Finding[] => {
  const right = `${shardOf(initiative)}.json`;
  return file === right ? [] : [{ field: 'hosts', reason: `belong in ${right} by the first host` }];
};

/** Tables beside the records that speak of ids which are not there, or are and should not be. */
function checkTables(
  ids: ReadonlySet<string>,
  merged: Record<string, string>,
  exceptions: Readonly<Record<string, Record<string, string>>>,
): FileFault[] {
  const fault = (file: string, id: string, field: string, reason: string): FileFault => ({
    file,
    row: 0,
    id,
    field,
    reason,
  });
  return [
    ...Object.entries(merged).flatMap(([lost, survivor]) => [
      ...(ids.has(lost) ? [fault('merged.json', lost, 'id', 'is still a record')] : []),
      ...(ids.has(survivor) ? [] : [fault('merged.json', lost, 'id', `${survivor} is no record`)]),
    ]),
    ...Object.entries(exceptions).flatMap(([file, table]) =>
      Object.keys(table)
        .filter((id) => !ids.has(id))
        .map((id) => fault(file, id, 'id', 'is no record')),
    ),
  ];
}

/** Reads and checks the whole source: every record by itself, against the map and against the others; and the glossary. */
export async function checkDataset(dataDir: string): Promise<{
  records: FiledInitiative[];
  terms: Term[];
  /** For each id merged away, the id that stands for it. */
  merged: Record<string, string>;
  faults: FileFault[];
  /** What is mostly a slip, but stops no build. */
  warnings: FileFault[];
}> {
  const { records, faults: unreadable } = await readDataset(dataDir);
  const exceptions = await readTable(dataDir, 'place-exceptions.json');
  const forerunners = await readTable(dataDir, 'beginning-exceptions.json');
  const merged = await readTable(dataDir, 'merged.json');
  const { date } = ((await readJson(join(dataDir, 'dataset.json'))) ??
    {}) as Partial<DatasetDescription>;
  if (date?.length !== 10 || !isDate(date))
    throw new Error('data/dataset.json must name the day of the dataset as "date": "YYYY-MM-DD"');

  // What is added after a release is newer than it.
  const day = isBefore(date, latestToday()) ? latestToday() : date;
  const ids = new Set(records.map(({ initiative }) => initiative.id));
  const repeated = new Set(repeatedIds(records.map(({ initiative }) => initiative)));
  const findings = records.flatMap((record, index): FileFault[] => {
    const { file, row, initiative } = record;
    return [
      ...(repeated.has(index) ? [{ field: 'id', reason: 'is the id of another record' }] : []),
      ...checkFile(record),
      ...checkIdHost(initiative),
      ...checkInitiative(initiative, day),
      ...checkPlace(initiative, exceptions),
      ...checkDemands(initiative, { day: date, ids, forerunners }),
    ].map((found) => ({ file, row, id: initiative.id, ...found }));
  });
  const glossary = await readGlossary(dataDir);
  return {
    records,
    terms: glossary.terms,
    merged,
    warnings: warningsOf(records),
    faults: [
      ...unreadable,
      ...findings,
      ...checkTables(ids, merged, {
        'place-exceptions.json': exceptions,
        'beginning-exceptions.json': forerunners,
      }),
      ...glossary.faults,
    ],
  };
}
