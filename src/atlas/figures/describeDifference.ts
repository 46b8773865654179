import { formatShare, type Difference, type Trait } from './comparison';
import type { Side } from './sides';
import { CHANGE_LABELS, type EndKind } from '../record/changeKinds';
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
 * or of ends says first how many are known or ended, for it is a share of these.
 */
export function describeDifference({ trait, more, less }: Difference): {
  text: string;
  strong?: true;
}[] {
  const { facet, value } = trait;
  const basis = BASES[facet];
  if (basis) {
    const of = ({ side, total }: Difference['more']) =>
      `f the ${formatCount(total)} ${adjective(side)} records ${basis.which} `;
    return [
      { text: `O${of(more)}` },
      { text: formatShare(more), strong: true },
      { text: ` ${basis.did(value)} (${formatCount(more.count)}), and o${of(less)}` },
      { text: formatShare(less), strong: true },
      { text: ` (${formatCount(less.count)}).` },
    ];
  }
  const of = ({ side, count, total }: Difference['more']) =>
    ` of the ${adjective(side)} records (${formatCount(count)} of ${formatCount(total)})`;
  return [
    { text: `${LEADS[facet as keyof typeof LEADS](value)} ` },
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
    case 'ended':
      return `ends ${CHANGE_LABELS[value as EndKind].toLowerCase()}`;
    case 'region':
      return REGION_LABELS[value as Region];
    case 'begun':
      return `beginnings since ${value}`;
  }
}

const adjective = ({ facet, value, label }: Side): string => {
  if (facet === 'provider') return PROVIDER_ADJECTIVES[value as Provider];
  return value === 'worldwide' ? 'worldwide' : label;
};
const PROVIDER_ADJECTIVES: Record<Provider, string> = {
  CHN: 'Chinese',
  USA: 'US',
  AUS: 'Australian',
};

/** Traits that are a share of some records only: of which, and what these did. */
const BASES: Partial<Record<Trait['facet'], { which: string; did: (value: string) => string }>> = {
  begun: { which: 'with a known beginning', did: (year) => `began in ${year} or later` },
  ended: {
    which: 'that ended',
    did: (kind) => {
      const words = CHANGE_LABELS[kind as EndKind].toLowerCase();
      return kind === 'expired' ? words : `were ${words}`;
    },
  },
};

const LEADS: Record<Exclude<Trait['facet'], 'begun' | 'ended'>, (value: string) => string> = {
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
