import {
  EVIDENCE_LABELS,
  OWN_EVIDENCE,
  PROVIDER_LABELS,
  PROVIDERS,
  START_BASES,
  STATUS_LABELS,
  STATUSES,
  TYPE_LABELS,
  TYPES,
} from '../record/vocabulary';

/** Fields whose words are asked for, each once, where they are not ours. */
export const WORD_FIELDS = ['provider', 'type', 'status', 'evidence', 'startBasis'] as const;
export type WordField = (typeof WORD_FIELDS)[number];

const BASIS_LABELS = {
  began: 'When it began',
  signed: 'When it was signed',
  announced: 'When it was announced',
  'first-reported': 'When it was first reported',
} as const;

/** Our words for each field, with the label that a reader sees, in the order they are offered in. */
export const OUR_WORDS: Record<WordField, readonly { value: string; label: string }[]> = {
  provider: PROVIDERS.map((value) => ({ value, label: PROVIDER_LABELS[value] })),
  type: TYPES.map((value) => ({ value, label: TYPE_LABELS[value] })),
  status: STATUSES.map((value) => ({ value, label: STATUS_LABELS[value] })),
  evidence: OWN_EVIDENCE.map((value) => ({ value, label: EVIDENCE_LABELS[value] })),
  startBasis: START_BASES.map((value) => ({ value, label: BASIS_LABELS[value] })),
};
