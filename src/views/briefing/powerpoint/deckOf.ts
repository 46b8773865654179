import { filterOf, parseAddress, type Address } from '../../../address/parameters';
import type { Briefing, Layout, Scene } from '../../../atlas/briefing/briefing';
import { marksOf, pointWords } from '../../../atlas/briefing/pointWords';
import { figureOf, USUAL_FIGURES } from '../../../atlas/briefing/sceneFigures';
import { placesOf } from '../../../atlas/figures/contested';
import { sidesOf } from '../../../atlas/figures/sides';
import { hostName } from '../../../atlas/places/hosts';
import { apa } from '../../../atlas/record/citation';
import { formatDate } from '../../../atlas/record/dates';
import type { Entry } from '../../../atlas/record/entry';
import { countOf } from '../../../atlas/record/numbers';
import type { Initiative } from '../../../atlas/record/schema';
import { EVIDENCE_ALONE, STATUS_ALONE } from '../../../atlas/record/vocabulary';
import type { Filter } from '../../../atlas/selection/filter';
import type { Selection } from '../../../atlas/selection/selection';
import { hostsToFrame } from '../../../map/frame';
import { layoutOf, shownAddress } from '../../../scenes/layoutOf';
import { BOXES, type Deck, type Part, type Slide } from './deck';
import { fitText, type SlideBox } from './fitText';
import {
  casesTable,
  comparisonChart,
  contestedChart,
  eventsTable,
  matrixTable,
  recordsTable,
  timelineChart,
  type Charted,
} from './slideData';

/** What a presentation is made from besides its briefing. */
export interface DeckSource {
  all: readonly Entry[];
  /** What a filter leaves: with its years, and with any. */
  select: (filter: Filter) => Pick<Selection, 'entries' | 'anyYear' | 'hosts'>;
  recordOf: (id: string) => Initiative | undefined;
  version: string;
  /** Of the dataset, `YYYY-MM-DD`. */
  date: string;
  /** `YYYY-MM-DD`. */
  today: string;
  /** Where the atlas stands, without a query. */
  page: string;
  /** The link that opens a scene's view. */
  linkOf: (scene: Scene) => string;
  drawMap: (asked: {
    entries: readonly Entry[];
    focusHosts: readonly string[];
    position: Address['map'];
    points: readonly { entry: Entry; label: string }[];
    box: SlideBox;
    alt: string;
  }) => Promise<Part>;
}

const TITLE_SIZES = [28, 24, 20, 18, 16, 14, 12];
const TEXT_SIZES = [24, 22, 20, 18, 16, 14, 12];

/** A briefing as a presentation: a slide a scene, and one at the end with citation, licence and method. */
export async function deckOf(briefing: Briefing, source: DeckSource): Promise<Deck> {
  const slides: Slide[] = [];
  for (const scene of briefing.scenes) slides.push(...(await slidesOf(briefing, scene, source)));
  slides.push(...lastOf(source));
  return { title: briefing.title, author: briefing.author, slides };
}

async function slidesOf(briefing: Briefing, scene: Scene, source: DeckSource): Promise<Slide[]> {
  const layout = layoutOf(scene) ?? 'map-timeline';
  const place = placeOf(layout);
  const address = parseAddress(`?${shownAddress(scene)}`);
  const { entries, anyYear, hosts } = source.select(filterOf(address));
  const pointed = (scene.points ?? []).flatMap(({ id, label: name }) => {
    const entry = entries.find((each) => each.id === id);
    return entry ? [{ entry, name, label: pointWords(name || entry.title, entry) }] : [];
  });
  const parts = await partsOf({ scene, layout, address, entries, anyYear, hosts, pointed, source });
  const by = [briefing.author, formatDate(briefing.date)].filter(Boolean).join(', ');
  const spoken = [...new Set([...scene.records, ...pointed.map(({ entry }) => entry.id)])].flatMap(
    (id) => source.recordOf(id) ?? [],
  );
  const shared = {
    foot: footOf(spoken, entries, by, source),
    notes: notesOf(scene, spoken, source),
  };
  return fitted(scene.title, paragraphs(scene.text), place, parts, shared);
}

/** One slide; words that do not fit go on to the next. */
function fitted(
  title: string,
  text: readonly string[],
  place: Slide['text']['place'],
  parts: readonly Part[],
  shared: Pick<Slide, 'foot' | 'notes'>,
): Slide[] {
  const head = fitText([title || ' '], BOXES.title, TITLE_SIZES);
  const { size, paragraphs, rest } = fitText(text, BOXES[place], TEXT_SIZES);
  const slide: Slide = {
    title: head.rest.length > 0 ? `${head.paragraphs.join(' ')} …` : title,
    titleSize: head.size,
    text: { paragraphs, size, place },
    parts,
    ...shared,
  };
  return rest.length > 0
    ? [slide, ...fitted(`${title} (continued)`, rest, 'whole', [], shared)]
    : [slide];
}

const placeOf = (layout: Layout): Slide['text']['place'] =>
  layout === 'matrix' || layout === 'lanes' || layout === 'comparison' || layout === 'text'
    ? 'top'
    : 'left';

interface Asked {
  scene: Scene;
  layout: Layout;
  address: Address;
  entries: readonly Entry[];
  anyYear: readonly Entry[];
  hosts: readonly string[];
  pointed: readonly { entry: Entry; name: string; label: string }[];
  source: DeckSource;
}

async function partsOf(asked: Asked): Promise<Part[]> {
  const { scene, layout, address, entries, hosts, pointed, source } = asked;
  switch (layout) {
    case 'map-timeline': {
      const { x, y, w, h } = BOXES.beside;
      const high = 3.1;
      return [
        await mapOf(asked, { x, y, w, h: high }),
        chartIn({ x, y: y + high + 0.1, w, h: h - high - 0.1 }, timelineOf(asked)),
      ];
    }
    case 'map':
      return [await mapOf(asked, BOXES.beside)];
    case 'timeline':
      return [chartIn(BOXES.beside, timelineOf(asked))];
    case 'matrix':
      return [
        { kind: 'table', box: BOXES.under, table: matrixTable(entries, address.matrix).table },
      ];
    case 'comparison': {
      const chart = comparisonChart(entries, sidesOf(address.sides), address.unit);
      return [chartIn(BOXES.under, chart)];
    }
    case 'contested':
      return [chartIn(BOXES.beside, contestedChart(entries, placesOf(filterOf(address), hosts)))];
    case 'lanes':
      return [{ kind: 'table', box: BOXES.under, table: recordsTable(entries).table }];
    case 'pull-backs': {
      const records = entries.flatMap(({ id }) => source.recordOf(id) ?? []);
      const table = casesTable(records, scene.points ?? []);
      const { x, y, w, h } = BOXES.beside;
      // The head and more than four cases leave no room for a map.
      if (table.rows.length > 5) return [{ kind: 'table', box: BOXES.beside, table }];
      const high = 2.5;
      return [
        await mapOf(asked, { x, y, w, h: high }),
        { kind: 'table', box: { x, y: y + high + 0.1, w, h: h - high - 0.1 }, table },
      ];
    }
    case 'record': {
      const id = scene.points?.[0]?.id ?? address.id ?? scene.records[0];
      const record = id ? source.recordOf(id) : undefined;
      return record ? [{ kind: 'table', box: BOXES.beside, table: eventsTable(record) }] : [];
    }
    case 'text': {
      const names = scene.figures?.length ? scene.figures : USUAL_FIGURES;
      const figures = names.map((name) => figureOf(name, entries, source.today));
      return [{ kind: 'figures', box: BOXES.under, figures }];
    }
  }

  function timelineOf({ anyYear }: Asked): Charted {
    const { by } = address;
    // A slide's chart has no years of change: it tells, by its title, when these began.
    const measure = address.measure === 'changed' ? 'new' : address.measure;
    const { from, to } = filterOf(address);
    const marks = marksOf(
      pointed.map(({ entry, name }) => ({ entry, label: name })),
      source.recordOf,
    );
    return timelineChart(anyYear, { measure, by, today: source.today, from, to }, marks);
  }
}

const chartIn = (box: SlideBox, { chart, alt, title, note }: Charted): Part => ({
  kind: 'chart',
  box,
  chart,
  alt,
  title,
  note,
});

const mapOf = ({ address, entries, pointed, source }: Asked, box: SlideBox): Promise<Part> => {
  const hosts = [...new Set(source.all.flatMap((entry) => entry.hosts))];
  const shown = new Set(entries.flatMap((entry) => entry.hosts)).size;
  return source.drawMap({
    entries,
    focusHosts: hostsToFrame(filterOf(address), hosts),
    position: address.map,
    points: pointed,
    box,
    alt: `Map of ${countOf(entries.length, 'initiative')} found in ${countOf(shown, 'host')}${
      pointed.length > 0 ? `, pointing at ${pointed.map(({ label }) => label).join('; ')}` : ''
    }. Circle: China, square: United States, triangle: Australia, ring: several.`,
  });
};

const paragraphs = (text: string): string[] => text.split(/\n+/).filter((line) => line.trim());

/** Characters that the foot has room for. */
const FOOT = 300;

function footOf(
  spoken: readonly Initiative[],
  entries: readonly Entry[],
  by: string,
  { version, date }: DeckSource,
): string {
  const sources = entries.reduce((sum, entry) => sum + entry.sources, 0);
  const publishers = [
    ...new Set(spoken.flatMap((record) => record.sources.map(({ publisher }) => publisher))),
  ];
  const end = `In view: ${countOf(entries.length, 'record')} found, with ${countOf(sources, 'source')}. Policing Atlas, dataset ${version} of ${formatDate(date)}. ${by}`;
  const named: string[] = [];
  for (const publisher of publishers)
    if ([...named, publisher].join('; ').length + end.length < FOOT - 40) named.push(publisher);
  const others = publishers.length - named.length;
  const rests =
    named.length > 0
      ? `Sources of the text: ${named.join('; ')}${others > 0 ? ` and ${others} more, in the notes` : ''}. `
      : '';
  return rests + end;
}

/** The presenter's notes, then each record that the text speaks of with its denial and its sources in full, then the link. */
function notesOf(scene: Scene, spoken: readonly Initiative[], { linkOf }: DeckSource): string {
  const told = spoken.map(
    ({ title, status, statusAsOf, evidence, disputedBy, response, sources }) =>
      [
        `${title}. ${EVIDENCE_ALONE[evidence]}; ${STATUS_ALONE[status].toLowerCase()}, last confirmed ${formatDate(statusAsOf)}.`,
        ...(disputedBy.length > 0 ? [`Denied by ${disputedBy.map(hostName).join(', ')}.`] : []),
        ...(response ? [`Response: ${response}`] : []),
        ...sources.map(
          ({ publisher, title, published, url }, at) =>
            `${at + 1}. ${publisher}, “${title}”, ${published ? formatDate(published) : 'no date given'}. ${url}`,
        ),
      ].join('\n'),
  );
  return [
    ...(scene.notes.trim() ? [scene.notes.trim()] : []),
    ...(told.length > 0 ? [`Sources in full\n${told.join('\n\n')}`] : []),
    `This view, live: ${linkOf(scene)}`,
  ].join('\n\n');
}

function lastOf(source: DeckSource): Slide[] {
  const { version, date, today, page } = source;
  const cited = apa({
    kind: 'dataset',
    key: 'policing-atlas',
    title: 'Policing Atlas',
    version,
    date,
    url: page,
    accessed: today,
  });
  return fitted(
    'Citation, licence, method',
    [
      `Cite as: ${cited}`,
      'Licence: records under Creative Commons Attribution 4.0 (CC BY 4.0).',
      'Method: the numbers count records found, each with its sources, not all that exists; the three providers were not searched alike, and a first report or an announcement is not counted as a beginning.',
    ],
    'whole',
    [],
    {
      foot: `Policing Atlas, dataset ${version} of ${formatDate(date)}.`,
      notes: `About, with method, coverage and known gaps: ${page}?view=about`,
    },
  );
}
