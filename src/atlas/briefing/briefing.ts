import { AtlasDataError } from '../record/AtlasDataError';
import { isDate } from '../record/dates';

/** One step of a briefing: a saved view and what is said over it. */
export interface Scene {
  /** Unique within the reader's browser. */
  id: string;
  /** The view, as a query string without its `?`; empty for the first view. */
  address: string;
  title: string;
  text: string;
  /** For the presenter alone. */
  notes: string;
  /** Ids of the records that the text speaks of: their sources come first. */
  records: readonly string[];
}

/** Scenes in order. */
export interface Briefing {
  id: string;
  title: string;
  author: string;
  /** `YYYY-MM-DD`. */
  date: string;
  scenes: readonly Scene[];
}

/** A briefing as it travels: without the ids that hold only in one browser. */
export interface BriefingContent extends Omit<Briefing, 'id' | 'scenes'> {
  scenes: readonly Omit<Scene, 'id'>[];
}

const FORMAT = 'policing-atlas-briefing';
/** Version 1, of the first drafts, had one `note` and one `view` a scene; version 2 keeps what is shown apart from what is said. */
const VERSION = 2;

/** What is left of a briefing, or anything like it, without its ids. */
export const contentOf = ({ title, author, date, scenes }: BriefingContent): BriefingContent => ({
  title,
  author,
  date,
  scenes: scenes.map(({ title, address, text, notes, records }) => ({
    title,
    address,
    text,
    notes,
    records,
  })),
});

/** A briefing as the text of a file. */
export const writeBriefing = (briefing: BriefingContent): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, ...contentOf(briefing) }, null, 2)}\n`;

/** Longest texts that a file may bring: more is no briefing. Characters. */
const LONGEST = { title: 300, author: 300, address: 4000, text: 10_000, notes: 50_000 };
const MOST_SCENES = 1000;

/**
 * Reads the text of a briefing's file, of this version or an older one. Throws an AtlasDataError that says, for the reader,
 * what is wrong and where.
 */
export function readBriefing(text: string): BriefingContent {
  const file = parse(text);
  if (!isObject(file) || file.format !== FORMAT)
    throw new AtlasDataError(
      `This is no briefing of the Policing Atlas: "format" must be "${FORMAT}".`,
    );
  const { version } = file;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    throw new AtlasDataError('The briefing is damaged: "version" must be a whole number from 1.');
  if (version > VERSION)
    throw new AtlasDataError(
      `The briefing was made by a newer version of the atlas (format ${version}; this one reads up to ${VERSION}). Open it there, or load this page anew.`,
    );
  return check(version === 1 ? fromVersion1(file) : file);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : '';
    const at = /position (\d+)/.exec(message)?.[1];
    const before = text.slice(0, at === undefined ? text.length : Number(at)).split('\n');
    throw new AtlasDataError(
      `The briefing is damaged: it is not whole JSON, from line ${before.length}, column ${before.at(-1)!.length + 1} on.`,
    );
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const fromVersion1 = (file: Record<string, unknown>): Record<string, unknown> => ({
  ...file,
  scenes: Array.isArray(file.scenes)
    ? file.scenes.map((scene: unknown) =>
        isObject(scene)
          ? { title: scene.title, address: scene.view, text: scene.note, notes: '', records: [] }
          : scene,
      )
    : file.scenes,
});

function check(file: Record<string, unknown>): BriefingContent {
  const faults: string[] = [];
  const string = (owner: Record<string, unknown>, field: keyof typeof LONGEST, where: string) => {
    const value = owner[field];
    if (typeof value !== 'string') faults.push(`${where}"${field}" must be text`);
    else if (value.length > LONGEST[field])
      faults.push(`${where}"${field}" has more than ${LONGEST[field]} characters`);
    else return value;
    return '';
  };
  const title = string(file, 'title', '');
  const author = string(file, 'author', '');
  const { date } = file;
  if (typeof date !== 'string' || !isDate(date)) faults.push('"date" must be a date, YYYY-MM-DD');
  const scenes: Omit<Scene, 'id'>[] = [];
  if (!Array.isArray(file.scenes)) faults.push('"scenes" must be a list');
  else if (file.scenes.length > MOST_SCENES)
    faults.push(`"scenes" has more than ${MOST_SCENES} scenes`);
  else
    file.scenes.forEach((scene: unknown, index) => {
      const where = `scene ${index + 1}: `;
      if (!isObject(scene)) return faults.push(`${where}must be an object`);
      const records: readonly unknown[] = Array.isArray(scene.records) ? scene.records : [null];
      if (!records.every((id) => typeof id === 'string' && /^[a-z0-9-]{1,120}$/.test(id)))
        faults.push(`${where}"records" must be a list of record ids`);
      scenes.push({
        title: string(scene, 'title', where),
        address: string(scene, 'address', where).replace(/^\?/, ''),
        text: string(scene, 'text', where),
        notes: string(scene, 'notes', where),
        records: records as string[],
      });
    });
  if (faults.length > 0) {
    const more = faults.length > 5 ? `; and ${faults.length - 5} more faults` : '';
    throw new AtlasDataError(`The briefing is damaged: ${faults.slice(0, 5).join('; ')}${more}.`);
  }
  return { title, author, date: date as string, scenes };
}

/** The nearest scene to the one asked for, both from 1; 0 where there is none. */
export const nearestScene = (asked: number, scenes: number): number =>
  Math.min(Math.max(asked, 1), scenes);
