/** What may have happened to an initiative, in the order it is always shown in; in a file of its own, for addresses name it. */
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
  'completed',
  'expired',
  'replaced',
  'broken-off-host',
  'broken-off-provider',
  'broken-off',
  'ended',
  'reported',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];
