import type { Briefing, Scene } from '../atlas/briefing/briefing';

/** What of a briefing and of a scene is edited, field by field. */
export const BRIEFING_FIELDS = ['title', 'author', 'date'] as const;
export const SCENE_FIELDS = ['title', 'text', 'notes', 'address'] as const;
export type BriefingField = (typeof BRIEFING_FIELDS)[number];
export type SceneField = (typeof SCENE_FIELDS)[number];

/** What another window wrote into a field while this one did, and so was overtaken: kept until someone decides. */
export interface Overtaken {
  field: string;
  value: string;
}

interface Row {
  id: string;
  /** How often each field was written. */
  versions: Readonly<Record<string, number>>;
  overtaken: readonly Overtaken[];
  /** Milliseconds since 1970 when it was taken out; it can be put back for a while. */
  removed: number | null;
}

/** A briefing as it is stored: its scenes are rows of their own, so that two windows may change two scenes. */
export interface BriefingRow extends Row, Pick<Briefing, BriefingField> {
  /** Milliseconds since 1970. */
  made: number;
}
export interface SceneRow extends Row, Scene {
  briefing: string;
  /** Where the scene stands among those of its briefing: any number, smallest first. */
  rank: number;
}

/** A reader's own briefing, with what its editor needs besides. */
export interface OwnBriefing extends Briefing {
  versions: BriefingRow['versions'];
  overtaken: BriefingRow['overtaken'];
  scenes: readonly SceneRow[];
}

/**
 * Writes a field of a row. `base` is the version that the writer saw: where the field was written since, what stood there is
 * not lost but kept as overtaken. A row that was taken out comes back: nobody's edit vanishes.
 */
export function withField<R extends Row>(row: R, field: string, value: string, base: number): R {
  const now = row.versions[field] ?? 0;
  const before = String(row[field as keyof R]);
  // Neither a field left empty nor one that the new words go on from is worth a question.
  const lost = now > base && before.trim() !== '' && !value.includes(before);
  return {
    ...row,
    [field]: value,
    versions: { ...row.versions, [field]: Math.max(now, base) + 1 },
    overtaken: lost ? [...row.overtaken, { field, value: before }] : row.overtaken,
    removed: null,
  };
}

/** Two states of one row as one: of each field the one written more often. */
export function mergeRows<R extends Row>(a: R, b: R, fields: readonly string[]): R {
  let merged = { ...b };
  for (const field of fields) {
    const [va, vb] = [a.versions[field] ?? 0, b.versions[field] ?? 0];
    const [older, newer] = va > vb ? [b, a] : [a, b];
    const value = String(newer[field as keyof R]);
    const other = String(older[field as keyof R]);
    // Written as often in both and differently: that is two windows, and both are kept.
    const lost = va === vb && value !== other && other.trim() !== '';
    merged = {
      ...merged,
      [field]: value,
      versions: { ...merged.versions, [field]: Math.max(va, vb) },
      overtaken: lost ? [...merged.overtaken, { field, value: other }] : merged.overtaken,
    };
  }
  return merged;
}

/** A rank between two neighbours (undefined at an end), or null where no number lies between them any more. */
export function rankBetween(before: number | undefined, after: number | undefined): number | null {
  if (before === undefined) return after === undefined ? 1 : after - 1;
  if (after === undefined) return before + 1;
  const middle = (before + after) / 2;
  return middle > before && middle < after ? middle : null;
}

/** The briefings, newest first, with the scenes that are not taken out. */
export function assemble(
  briefings: readonly BriefingRow[],
  scenes: readonly SceneRow[],
): OwnBriefing[] {
  const standing = scenes.filter(({ removed }) => removed === null).sort(byRank);
  return briefings
    .filter(({ removed }) => removed === null)
    .sort((a, b) => b.made - a.made || a.id.localeCompare(b.id))
    .map(({ id, title, author, date, versions, overtaken }) => ({
      id,
      title,
      author,
      date,
      versions,
      overtaken,
      scenes: standing.filter(({ briefing }) => briefing === id),
    }));
}

/** Scenes in their order; of two that two windows put in one place, always the same first. */
export const byRank = (a: SceneRow, b: SceneRow): number =>
  a.rank - b.rank || a.id.localeCompare(b.id);
