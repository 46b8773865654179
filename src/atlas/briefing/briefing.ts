import { AtlasDataError } from '../record/AtlasDataError';
import { isDate } from '../record/dates';
import { FIGURE_NAMES, type FigureName } from './sceneFigures';

/** A record that a scene points at, and what it is called there. */
export interface Point {
  /** The record's. */
  id: string;
  /** A short name, of at most `LONGEST_LABEL` characters. */
  label: string;
}

/** What a scene shows of its view. */
export const LAYOUTS = [
  'map-timeline',
  'map',
  'timeline',
  'matrix',
  'comparison',
  'lanes',
  'contested',
  'pull-backs',
  'record',
  'text',
] as const;
export type Layout = (typeof LAYOUTS)[number];

/** More labels than this would say nothing to a room. */
export const MOST_POINTS = 8;
export const LONGEST_LABEL = 40;
export const MOST_FIGURES = 3;

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
  /** Records that are pointed at where they stand, in order; at most `MOST_POINTS`. */
  points?: readonly Point[];
  /** What is shown of the view; where there is none, what the view is usually shown as. */
  layout?: Layout;
  /** What a scene of text shows large; at most `MOST_FIGURES`. */
  figures?: readonly FigureName[];
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
/**
 * Version 1, of the first drafts, had one `note` and one `view` a scene; version 2 keeps what is shown apart from what is said;
 * version 3 adds, where a scene has them, `points`, `layout` and `figures`; version 4 the layout `pull-backs`.
 */
const VERSION = 4;

/** What is left of a scene, or anything like it, without its id. */
export const sceneContent = (scene: Omit<Scene, 'id'>): Omit<Scene, 'id'> => {
  const { title, address, text, notes, records, points = [], layout, figures = [] } = scene;
  return {
    title,
    address,
    text,
    notes,
    records,
    ...(points.length > 0 && { points }),
    ...(layout && { layout }),
    ...(figures.length > 0 && { figures }),
  };
};

/** The same of a briefing. */
export const contentOf = ({ title, author, date, scenes }: BriefingContent): BriefingContent => ({
  title,
  author,
  date,
  scenes: scenes.map(sceneContent),
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

const isId = (value: unknown): boolean =>
  typeof value === 'string' && /^[a-z0-9-]{1,120}$/.test(value);

const isPoint = (value: unknown): boolean =>
  isObject(value) &&
  isId(value.id) &&
  typeof value.label === 'string' &&
  value.label.length <= LONGEST_LABEL;

const isOneOf = (known: readonly string[], value: unknown): boolean =>
  known.some((each) => each === value);

const isListOf = (value: unknown, most: number, test: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.length <= most && value.every(test);

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
      if (!records.every(isId)) faults.push(`${where}"records" must be a list of record ids`);
      const { points = [], layout, figures = [] } = scene;
      if (!isListOf(points, MOST_POINTS, isPoint))
        faults.push(`${where}"points" must be at most ${MOST_POINTS} records, each with a label`);
      if (layout !== undefined && !isOneOf(LAYOUTS, layout))
        faults.push(`${where}"layout" must be one of ${LAYOUTS.join(', ')}`);
      if (!isListOf(figures, MOST_FIGURES, (each) => isOneOf(FIGURE_NAMES, each)))
        faults.push(`${where}"figures" must be at most ${MOST_FIGURES} known figures`);
      scenes.push(
        sceneContent({
          title: string(scene, 'title', where),
          address: string(scene, 'address', where).replace(/^\?/, ''),
          text: string(scene, 'text', where),
          notes: string(scene, 'notes', where),
          records: records as string[],
          points: points as Point[],
          ...(layout !== undefined && { layout: layout as Layout }),
          figures: figures as FigureName[],
        }),
      );
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
