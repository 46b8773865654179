/** The words of the atlas: every closed list a record may draw on, with the label a reader sees. */

/** Acting states, in the order they are always treated in. ISO 3166-1 alpha-3. */
export const PROVIDERS = ['CHN', 'USA', 'AUS'] as const;
export type Provider = (typeof PROVIDERS)[number];
export const PROVIDER_LABELS: Record<Provider, string> = {
  CHN: 'China',
  USA: 'United States',
  AUS: 'Australia',
};
/** How an id names the provider: `fj-cn-2011-police-mou`. */
export const PROVIDER_IN_ID = { CHN: 'cn', USA: 'us', AUS: 'au' } as const;
/** Provider names as they stand in an address. */
export const PROVIDER_SLUGS: Record<Provider, string> = {
  CHN: 'china',
  USA: 'united-states',
  AUS: 'australia',
};

export const TYPES = [
  'agreement',
  'training',
  'patrol',
  'deployment',
  'station',
  'technology',
  'equipment',
  'programme',
  'operation',
  'forum',
] as const;
export type InitiativeType = (typeof TYPES)[number];
export const TYPE_LABELS: Record<InitiativeType, string> = {
  agreement: 'Agreement',
  training: 'Training',
  patrol: 'Patrol',
  deployment: 'Deployment',
  station: 'Station',
  technology: 'Technology',
  equipment: 'Equipment',
  programme: 'Programme',
  operation: 'Operation',
  forum: 'Forum',
};

export const STATUSES = [
  'proposed',
  'active',
  'under-review',
  'suspended',
  'ended',
  'unknown',
] as const;
export type Status = (typeof STATUSES)[number];
export const STATUS_LABELS: Record<Status, string> = {
  proposed: 'Proposed',
  active: 'Active',
  'under-review': 'Under review',
  suspended: 'Suspended',
  ended: 'Ended',
  unknown: 'Unknown',
};
/** The same where nothing beside it says what it is a label of. */
export const STATUS_ALONE: Record<Status, string> = {
  ...STATUS_LABELS,
  unknown: 'Status unknown',
};

/** The statuses of which it is told how the initiative came to it. */
export const ENDING_STATUSES: readonly Status[] = ['under-review', 'suspended', 'ended'];
/** How an initiative came to its end, its halt or its review. */
export const ENDINGS = [
  'completed',
  'expired',
  'replaced',
  'broken-off',
  'paused',
  'unknown',
] as const;
export type Ending = (typeof ENDINGS)[number];
export const ENDING_LABELS: Record<Ending, string> = {
  completed: 'Completed',
  expired: 'Expired',
  replaced: 'Replaced',
  'broken-off': 'Broken off',
  paused: 'Paused',
  unknown: 'Not known',
};

/** Who decided on an ending. */
export const DECIDERS = ['host', 'provider', 'both', 'other'] as const;
/** The same, and that no source says who. */
export const DECIDED = [...DECIDERS, 'untold'] as const;
export type Decided = (typeof DECIDED)[number];
export const DECIDED_LABELS: Record<Decided, string> = {
  host: 'Host',
  provider: 'Provider',
  both: 'Both',
  other: 'Another',
  untold: 'No source says',
};

/** How sure we are, surest first. */
export const EVIDENCE = ['official', 'reported', 'alleged'] as const;
export type EvidenceGrade = (typeof EVIDENCE)[number];
/** The same, and what a record of the reader's own has where their file does not say: no record of the atlas may. */
export const OWN_EVIDENCE = [...EVIDENCE, 'unknown'] as const;
export type Evidence = (typeof OWN_EVIDENCE)[number];
export const EVIDENCE_LABELS: Record<Evidence, string> = {
  official: 'Official',
  reported: 'Reported',
  alleged: 'Alleged',
  unknown: 'Not stated',
};
/** The same where nothing beside it says what it is a label of. */
export const EVIDENCE_ALONE: Record<Evidence, string> = {
  ...EVIDENCE_LABELS,
  unknown: 'Evidence not stated',
};
/** The evidence to list for some records: the grades, and that none is stated only where that is so of one of them. */
export const evidenceAmong = (records: readonly { evidence: Evidence }[]): readonly Evidence[] =>
  records.some(({ evidence }) => evidence === 'unknown') ? OWN_EVIDENCE : EVIDENCE;

/** Whether a government denies the initiative on the record. */
export const DISPUTED = ['yes', 'no'] as const;
export type Disputed = (typeof DISPUTED)[number];
export const DISPUTED_LABELS: Record<Disputed, string> = { yes: 'Disputed', no: 'Not disputed' };

/** The ten regions of product.md, plus `worldwide` for initiatives with no host. */
export const REGIONS = [
  'pacific',
  'southeast-asia',
  'east-asia',
  'south-asia',
  'central-asia',
  'middle-east-north-africa',
  'sub-saharan-africa',
  'europe',
  'latin-america-caribbean',
  'north-america',
  'worldwide',
] as const;
export type Region = (typeof REGIONS)[number];
export const REGION_LABELS: Record<Region, string> = {
  pacific: 'Pacific',
  'southeast-asia': 'Southeast Asia',
  'east-asia': 'East Asia',
  'south-asia': 'South Asia',
  'central-asia': 'Central Asia & Caucasus',
  'middle-east-north-africa': 'Middle East & North Africa',
  'sub-saharan-africa': 'Sub-Saharan Africa',
  europe: 'Europe',
  'latin-america-caribbean': 'Latin America & Caribbean',
  'north-america': 'North America',
  worldwide: 'Worldwide',
};

export const SCOPES = ['bilateral', 'regional', 'global'] as const;
export const PRECISIONS = ['site', 'city', 'country'] as const;
export type Precision = (typeof PRECISIONS)[number];
export const START_BASES = ['began', 'signed', 'announced', 'first-reported'] as const;
export type StartBasis = (typeof START_BASES)[number];

/** How well a beginning is dated. */
export const DATED = ['known', 'announced', 'reported'] as const;
export type Dated = (typeof DATED)[number];
export const DATED_LABELS: Record<Dated, string> = {
  known: 'Known',
  announced: 'Only announced',
  reported: 'Only first reported',
};

export const EVENT_KINDS = [
  'announced',
  'signed',
  'started',
  'renewed',
  'expanded',
  'delivered',
  'reviewed',
  'upheld',
  'suspended',
  'resumed',
  'ended',
  'investigated',
  'charged',
  'denied',
  'reported',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const MEASURE_KINDS = [
  'officers-trained',
  'officers-deployed',
  'value',
  'vehicles',
  'cameras',
  'stations',
  'people-returned',
  'facilities',
  'other',
] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

export const SOURCE_KINDS = [
  'official',
  'news',
  'ngo',
  'think-tank',
  'academic',
  'reference',
  'leak',
] as const;
/** `unknown` where a record of the reader's own does not say: no record of the atlas may. */
export type SourceKind = (typeof SOURCE_KINDS)[number] | 'unknown';
export const SOURCE_KIND_LABELS: Record<SourceKind, string> = {
  official: 'Official',
  news: 'News',
  ngo: 'NGO',
  'think-tank': 'Think tank',
  academic: 'Academic',
  reference: 'Reference work',
  leak: 'Leaked document',
  unknown: 'Kind not stated',
};
