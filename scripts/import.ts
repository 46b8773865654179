/**
 * Brings evidence files into data/: npm run data:import -- FILE... [--take ID] [--keep ID]
 * A record edited here is never overwritten: data/imported.json remembers each record as it last came in, so that an
 * edit here and a newer version there are told apart. Where both changed, ours stays and the run fails until told
 * to --take theirs or --keep ours.
 */
import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { shardOf } from '../src/atlas/files/toEntry';
import type { Initiative } from '../src/atlas/record/schema';
import { readDataset, readJson, readRecords, REGION_FILES, toText } from './dataset/files';

/** What a run did, as lines to print. */
export interface ImportReport {
  added: string[];
  changed: string[];
  kept: string[];
  unsettled: string[];
  unchanged: number;
}

interface ImportOrder {
  dataDir: string;
  files: readonly string[];
  /** Ids whose newer version replaces what was edited here. */
  take?: readonly string[];
  /** Ids whose version here stands against the newer one. */
  keep?: readonly string[];
}

const hashOf = (record: Initiative) =>
  createHash('sha256').update(JSON.stringify(record)).digest('hex').slice(0, 12);

const differences = (ours: Initiative, theirs: Initiative) =>
  (Object.keys({ ...theirs, ...ours }) as (keyof Initiative)[]).flatMap((field) => {
    // A field that may be absent is undefined, which has no JSON.
    const [here, there] = [ours, theirs].map((one) => JSON.stringify(one[field]) ?? 'none');
    return here === there ? [] : [`  ${field}: ${here}\n    now: ${there}`];
  });

const sortedObject = (map: ReadonlyMap<string, string>) =>
  Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));

/** Runs an import and writes data/. Throws, changing nothing, where data/ itself holds a fault or a file cannot be read. */
export async function importEvidence({
  dataDir,
  files,
  take = [],
  keep = [],
}: ImportOrder): Promise<ImportReport> {
  const report: ImportReport = { added: [], changed: [], kept: [], unsettled: [], unchanged: 0 };
  const ledgerPath = join(dataDir, 'imported.json');
  const ledger = new Map(
    Object.entries(((await readJson(ledgerPath)) ?? {}) as Record<string, string>),
  );
  const merged = ((await readJson(join(dataDir, 'merged.json'))) ?? {}) as Record<string, string>;

  const here = await readDataset(dataDir);
  if (here.faults[0]) {
    const { file, id, field, reason } = here.faults[0];
    throw new Error(`data/ must be sound before an import. ${file}: ${id}: ${field}: ${reason}`);
  }
  const records = new Map(here.records.map(({ initiative }) => [initiative.id, initiative]));

  const seen = new Map<string, string>();
  for (const path of files) {
    const source = basename(path);
    if ((await readJson(path)) === undefined) throw new Error(`There is no file ${path}`);
    const { records: incoming, faults } = await readRecords(path, source);
    for (const { row, id, field, reason } of faults)
      report.unsettled.push(`${source} row ${row}: ${id ?? 'no id'}: ${field} ${reason}`);

    for (const { initiative: theirs } of incoming) {
      const { id } = theirs;
      const hash = hashOf(theirs);
      const last = ledger.get(id);
      const ours = records.get(id);

      const before = seen.get(id);
      if (before !== undefined && before !== hash) {
        report.unsettled.push(`${id}: comes twice and differs, the second time in ${source}`);
        continue;
      }
      seen.set(id, hash);

      if (ours === undefined && last === undefined) {
        records.set(id, theirs);
        ledger.set(id, hash);
        report.added.push(`${id} (${shardOf(theirs)})`);
      } else if (ours && hashOf(ours) === hash) {
        ledger.set(id, hash);
        report.unchanged += 1;
      } else if (last === hash) {
        if (ours) report.kept.push(`${id}: edited here, unchanged in ${source}`);
        else
          report.kept.push(`${id}: ${merged[id] ? `merged into ${merged[id]}` : 'left out here'}`);
      } else if (take.includes(id) || (ours && hashOf(ours) === last)) {
        records.set(id, theirs);
        ledger.set(id, hash);
        report.changed.push([id, ...(ours ? differences(ours, theirs) : [])].join('\n'));
      } else if (keep.includes(id)) {
        ledger.set(id, hash);
        report.kept.push(`${id}: kept as it is here`);
      } else {
        const why = ours
          ? 'edited here and changed there; ours stands'
          : `${merged[id] ? `merged here into ${merged[id]}` : 'left out here'}, and changed there since`;
        report.unsettled.push(
          [`${id}: ${why}`, ...(ours ? differences(ours, theirs) : [])].join('\n'),
        );
      }
    }
  }

  await mkdir(dataDir, { recursive: true });
  const sorted = [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const { region, file } of REGION_FILES) {
    const inRegion = sorted.filter((record) => shardOf(record) === region);
    if (inRegion.length > 0) await writeFile(join(dataDir, file), toText(inRegion));
    else await rm(join(dataDir, file), { force: true });
  }
  await writeFile(ledgerPath, toText(sortedObject(ledger)));
  return report;
}

/** The report in words. */
export function describeImport(report: ImportReport): string {
  const section = (title: string, lines: readonly string[]) =>
    lines.length > 0
      ? [
          `${title} (${lines.length}):`,
          ...lines.map((line) => `  ${line.replaceAll('\n', '\n  ')}`),
        ]
      : [];
  const { added, changed, kept, unsettled, unchanged } = report;
  return [
    ...section('Added', added),
    ...section('Changed', changed),
    ...section('Kept as it is here', kept),
    ...section('Could not settle (use --take ID for theirs, --keep ID for ours)', unsettled),
    added.length + changed.length + unsettled.length === 0
      ? 'Nothing changed.'
      : `${added.length} added, ${changed.length} changed, ${unchanged} unchanged, ${kept.length} kept, ${unsettled.length} not settled.`,
  ].join('\n');
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      take: { type: 'string', multiple: true },
      keep: { type: 'string', multiple: true },
    },
  });
  if (positionals.length === 0) {
    console.error('Which files? npm run data:import -- FILE... [--take ID] [--keep ID]');
    process.exit(2);
  }
  const report = await importEvidence({ dataDir: 'data', files: positionals, ...values });
  console.log(describeImport(report));
  if (report.unsettled.length > 0) process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
