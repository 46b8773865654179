import { formatShare, type Difference, type Trait } from './comparison';
import type { Side } from './sides';
import { formatCount } from '../record/numbers';
import {
  EVIDENCE_LABELS,
  PROVIDER_LABELS,
  REGION_LABELS,
  STATUS_LABELS,
  TYPE_LABELS,
  type Evidence,
  type InitiativeType,
  type Provider,
  type Region,
  type Status,
} from '../record/vocabulary';

/**
 * A difference in words, as runs of text of which the shares stand out: "Training makes up 26 % of the …". One of beginnings
 * says first how many are known, for it is a share of these.
 */
export function describeDifference({ trait, more, less }: Difference): {
  text: string;
  strong?: true;
}[] {
  const { facet, value } = trait;
  if (facet === 'begun') {
    const known = ({ side, total }: Difference['more']) =>
      `f the ${formatCount(total)} ${adjective(side)} records with a known beginning `;
    return [
      { text: `O${known(more)}` },
      { text: formatShare(more), strong: true },
      { text: ` began in ${value} or later (${formatCount(more.count)}), and o${known(less)}` },
      { text: formatShare(less), strong: true },
      { text: ` (${formatCount(less.count)}).` },
    ];
  }
  const of = ({ side, count, total }: Difference['more']) =>
    ` of the ${adjective(side)} records (${formatCount(count)} of ${formatCount(total)})`;
  return [
    { text: `${LEADS[facet](value)} ` },
    { text: formatShare(more), strong: true },
    { text: `${of(more)} and ` },
    { text: formatShare(less), strong: true },
    { text: `${of(less)}.` },
  ];
}

/** A trait in a word or two: "training", "status ended". */
export function traitWords({ facet, value }: Trait): string {
  switch (facet) {
    case 'provider':
      return PROVIDER_LABELS[value as Provider];
    case 'type':
      return TYPE_LABELS[value as InitiativeType].toLowerCase();
    case 'evidence':
      return `${EVIDENCE_LABELS[value as Evidence].toLowerCase()} evidence`;
    case 'disputed':
      return 'denials';
    case 'status':
      return `status ${STATUS_LABELS[value as Status].toLowerCase()}`;
    case 'region':
      return REGION_LABELS[value as Region];
    case 'begun':
      return `beginnings since ${value}`;
  }
}

const adjective = ({ value, label }: Side) => (value === 'worldwide' ? 'worldwide' : label);

const LEADS: Record<Exclude<Trait['facet'], 'begun'>, (value: string) => string> = {
  provider: (value) =>
    `${value === 'USA' ? 'The ' : ''}${PROVIDER_LABELS[value as Provider]} is the provider of`,
  type: (value) => `${TYPE_LABELS[value as InitiativeType]} makes up`,
  evidence: (value) => `The evidence is ${EVIDENCE_LABELS[value as Evidence].toLowerCase()} for`,
  disputed: () => 'A government denies',
  status: (value) => `The status is ${STATUS_LABELS[value as Status].toLowerCase()} for`,
  region: (value) =>
    value === 'worldwide'
      ? 'No host is named in'
      : `${/^(pacific|middle)/.test(value) ? 'The ' : ''}${REGION_LABELS[value as Region]} is touched by`,
};
