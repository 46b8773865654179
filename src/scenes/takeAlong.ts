import { writeBriefing, type BriefingContent } from '../atlas/briefing/briefing';
import { saveFile } from '../ui/saveFile';

/** Gives the reader a briefing as a file. */
export const saveBriefing = (briefing: BriefingContent): void =>
  saveFile(
    `${fileName(briefing.title)}.briefing.json`,
    writeBriefing(briefing),
    'application/json',
  );

/** A title as the name of a file, without its ending. */
export const fileName = (title: string): string =>
  title
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'briefing';
