import type { BriefingContent } from '../../atlas/briefing/briefing';
import { comparing } from '../../atlas/briefing/comparing';
import { founding } from '../../atlas/briefing/founding';
import type { Initiative } from '../../atlas/record/schema';

/** A briefing that comes with the atlas, made from the records when it is shown. */
export interface BuiltIn {
  id: string;
  title: string;
  /** For whom, in a few words. */
  about: string;
  make: (initiatives: readonly Initiative[], date: string) => BriefingContent;
}

export const BUILT_IN: readonly BuiltIn[] = [
  {
    id: 'founding',
    title: "China's policing abroad, and the answers to it",
    about: 'For a room, in ten minutes',
    make: founding,
  },
  {
    id: 'comparing',
    title: 'How to compare two regions',
    about: 'For students',
    make: comparing,
  },
];
