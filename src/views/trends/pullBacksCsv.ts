import { STEP_LABELS, standingWords } from '../../atlas/figures/pullBacks';
import { hostName } from '../../atlas/places/hosts';
import {
  DECIDED_LABELS,
  EVIDENCE_LABELS,
  PROVIDER_LABELS,
  REGION_LABELS,
  TYPE_LABELS,
} from '../../atlas/record/vocabulary';
import type { ShownCase } from '../../charts/caseAxis';

const HEADER = [
  'Id',
  'Title',
  'Provider',
  'Hosts',
  'Regions',
  'Type',
  'Evidence',
  'Denied by',
  'Start',
  'End',
  'Stands',
  'Decided by',
  'Last confirmed',
  'Steps',
  'Latest step',
  'What happened',
  'Response',
];

/** The cases as CSV, one a line, their steps in one cell: `2023-01 Suspended; 2024-03-15 Upheld`. */
export async function pullBacksCsv(cases: readonly ShownCase[]): Promise<string> {
  const { writeTable } = await import('../../atlas/files/csv');
  return writeTable(
    HEADER,
    cases.map((each) => {
      const { entry, record, steps, latest, decided } = each;
      return [
        record.id,
        record.title,
        PROVIDER_LABELS[record.provider],
        record.hosts.map(hostName).join('; '),
        entry.regions.map((region) => REGION_LABELS[region]).join('; '),
        TYPE_LABELS[record.type],
        EVIDENCE_LABELS[record.evidence],
        record.disputedBy.map(hostName).join('; '),
        record.start,
        record.end ?? '',
        standingWords(each),
        decided ? DECIDED_LABELS[decided] : '',
        record.statusAsOf,
        steps.map(({ date, kind }) => `${date} ${STEP_LABELS[kind]}`).join('; '),
        latest?.date ?? '',
        latest?.text ?? '',
        record.response ?? '',
      ];
    }),
  );
}
