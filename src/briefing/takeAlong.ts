import { writeBriefing, type BriefingContent } from '../atlas/briefing';

/** Gives the reader a briefing as a file. */
export function saveBriefing(briefing: BriefingContent): void {
  const url = URL.createObjectURL(
    new Blob([writeBriefing(briefing)], { type: 'application/json' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = `${fileName(briefing.title)}.briefing.json`;
  link.click();
  // Some browsers read the file only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

const fileName = (title: string): string =>
  title
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'briefing';
