/** The sections of About in their order: the part of the address after `#`, and the heading. */
export const SECTIONS = {
  method: 'Method',
  definitions: 'Definitions',
  glossary: 'Glossary',
  evidence: 'Grades of evidence',
  counting: 'How things are counted',
  comparing: 'Comparing and contested hosts',
  briefings: 'How briefings are made',
  regions: 'How regions are drawn',
  coverage: 'Coverage',
  gaps: 'Known gaps',
  limits: 'Limits',
  changes: 'Changes',
  licence: 'Licence',
  cite: 'How to cite',
  correct: 'How to correct a record',
} as const;
export type SectionId = keyof typeof SECTIONS;
