/** How what ended did end, in the order always shown; where it was broken off, with who decided. `ended`: not known how. */
export const END_KINDS = [
  'completed',
  'expired',
  'replaced',
  'broken-off-host',
  'broken-off-provider',
  'broken-off',
  'ended',
] as const;
export type EndKind = (typeof END_KINDS)[number];

/** What may have happened to an initiative, in the order it is always shown in. */
export const CHANGE_KINDS = [
  'began',
  'announced',
  'first-reported',
  'advanced',
  'renewed',
  'reviewed',
  'investigated',
  'denied',
  'upheld',
  'suspended',
  ...END_KINDS,
  'reported',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];
export const CHANGE_LABELS: Record<ChangeKind, string> = {
  began: 'Began',
  announced: 'Announced',
  'first-reported': 'First reported',
  advanced: 'Taken further',
  renewed: 'Renewed or expanded',
  reviewed: 'Reviewed',
  investigated: 'Investigated',
  denied: 'Denied',
  upheld: 'Upheld',
  suspended: 'Suspended',
  completed: 'Completed',
  expired: 'Expired',
  replaced: 'Replaced',
  'broken-off-host': 'Broken off by the host',
  'broken-off-provider': 'Broken off by the provider',
  'broken-off': 'Broken off by both, another or unknown',
  ended: 'Ended, not known how',
  reported: 'Reported on',
};
