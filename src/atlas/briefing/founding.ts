import type { BriefingContent, Scene } from './briefing';
import { AtlasDataError } from '../record/AtlasDataError';
import { formatDate, isBefore, yearOf } from '../record/dates';
import { hostName } from '../places/hosts';
import { countOf, formatCount } from '../record/numbers';
import { regionsOfHosts } from '../record/regions';
import type { Initiative } from '../record/schema';
import {
  PROVIDERS,
  PROVIDER_LABELS,
  TYPE_LABELS,
  TYPES,
  type EventKind,
  type MeasureKind,
  type Provider,
  type Region,
} from '../record/vocabulary';

/** Every record of the dataset, and the questions that a briefing's sentences ask of them. */
class Records {
  readonly #byId: ReadonlyMap<string, Initiative>;
  constructor(readonly all: readonly Initiative[]) {
    this.#byId = new Map(all.map((record) => [record.id, record]));
  }
  /** Throws an AtlasDataError for a record that the dataset does not hold. */
  one(id: string): Initiative {
    const record = this.#byId.get(id);
    if (!record) throw new AtlasDataError(`The briefing speaks of ${id}, which the dataset lacks.`);
    return record;
  }
  /** A record's first event of a kind. Throws an AtlasDataError where it has none. */
  event(id: string, kind: EventKind): Initiative['events'][number] {
    const event = this.one(id).events.find((each) => each.kind === kind);
    if (!event) throw new AtlasDataError(`The briefing speaks of "${kind}" in ${id}: not there.`);
    return event;
  }
  /** The date of such an event in words, no finer than its month. */
  when(id: string, kind: EventKind): string {
    return month(this.event(id, kind).date);
  }
  /** Such an event as its record tells it: "April 2011: signed." */
  told(id: string, kind: EventKind): string {
    const { date, text } = this.event(id, kind);
    return `${formatDate(date)}: ${text}`;
  }
  /** A figure of a record, with its thousands. */
  figure(id: string, kind: MeasureKind, which: 'first' | 'last' = 'first', unit?: string): string {
    const figures = this.one(id).measures.filter(
      (each) => each.kind === kind && (unit === undefined || each.unit === unit),
    );
    const figure = which === 'first' ? figures[0] : figures.at(-1);
    if (!figure) throw new AtlasDataError(`The briefing speaks of ${kind} in ${id}: not there.`);
    const millions = figure.value / 1_000_000;
    return millions >= 1 && Number.isInteger(millions)
      ? `${formatCount(millions)} million`
      : formatCount(figure.value);
  }
  count(test: (record: Initiative) => boolean): number {
    return this.all.filter(test).length;
  }
  hosts(test: (record: Initiative) => boolean): number {
    return new Set(this.all.filter(test).flatMap((record) => record.hosts)).size;
  }
  /** "China 69, United States 10 and Australia 16". */
  byProvider(test: (record: Initiative) => boolean): string {
    const [china, states, australia] = PROVIDERS.map(
      (provider) =>
        `${PROVIDER_LABELS[provider]} ${formatCount(this.count((record) => record.provider === provider && test(record)))}`,
    );
    return `${china}, ${states} and ${australia}`;
  }
  /** The types with most records, most first: "training (104), operation (60) and programme (52)". */
  mostTypes(test: (record: Initiative) => boolean): string {
    const counts = TYPES.map((type) => ({
      label: TYPE_LABELS[type].toLowerCase(),
      count: this.count((record) => record.type === type && test(record)),
    })).sort((a, b) => b.count - a.count);
    const [first, second, third] = counts.map(({ label, count }) => `${label} (${count})`);
    return `${first}, ${second} and ${third}`;
  }
}

/** A date in words, no finer than its month. */
const month = (date: string): string => formatDate(date.slice(0, 7));

const inRegion = (region: Region) => (record: Initiative) =>
  regionsOfHosts(record.hosts).includes(region);
const by = (provider: Provider) => (record: Initiative) => record.provider === provider;

/** The latest year from which on at least half of the initiatives began. */
function halfSince(records: readonly Initiative[]): number {
  const years = records.map(({ start }) => yearOf(start)).sort((a, b) => b - a);
  return years[Math.ceil(years.length / 2) - 1] ?? 0;
}

type BuiltScene = Omit<Scene, 'id'>;

const GSI = 'global-cn-2022-gsi';
const PLEDGE = 'global-cn-2024-foreign-police-training-3000';
const YEAR_BEFORE = 'global-cn-2023-foreign-police-training-2700';
const FIJI = 'fj-cn-2011-police-mou';
const NETWORK = 'global-cn-2014-overseas-police-stations';
const TORONTO = 'ca-cn-2022-station-toronto';
const MONTREAL = 'ca-cn-2023-station-montreal';
const BROSSARD = 'ca-cn-2023-station-brossard';
const ISLAMABAD = 'pk-cn-2009-islamabad-safe-city';
const LAHORE = 'pk-cn-2016-lahore-safe-city';
const TALKS = 'pk-cn-2024-security-talks';
const OWN_STAFF = 'pk-cn-2024-own-security-personnel';
const ITALY_PACT = 'it-cn-2015-patrol-mou';
const ITALY_PATROLS = 'it-cn-2016-joint-patrols';
const BISHKEK = 'kg-cn-2018-huawei-smart-city';
const PORT_MORESBY = 'pg-cn-2023-police-assistance-offer';
const HONG_KONG = 'hk-us-2018-ilea-training-for-hong-kong';
const INL = 'global-us-2001-inl-programme';
const BUDAPEST = 'hu-us-1995-ilea-budapest';
const PPI = 'pacific-au-2024-ppi';

/**
 * The built-in briefing that follows the founding article. Each number and date in it is read from the records given,
 * which are the whole dataset; `date` is the day it was put together. Throws an AtlasDataError where a record it speaks of is missing.
 */
export function founding(initiatives: readonly Initiative[], date: string): BriefingContent {
  const records = new Records(initiatives);
  return {
    title: "China's policing abroad, and the answers to it",
    author: 'Policing Atlas',
    date,
    scenes: [
      whole(records),
      training(records),
      pacific(records),
      stations(records),
      technology(records),
      projects(records),
      pulledBack(records),
      unitedStates(records),
      australia(records),
      contested(records),
      unknown(records),
    ],
  };
}

const whole = (records: Records): BuiltScene => {
  const every = () => true;
  const oldest = Math.min(...records.all.map(({ start }) => yearOf(start)));
  return {
    title: 'Policing abroad by three providers',
    address: '',
    text: [
      `${countOf(records.all.length, 'initiative')} found in ${countOf(records.hosts(every), 'host')}: ${records.byProvider(every)}.`,
      `The oldest began in ${oldest}; at least half began in ${halfSince(records.all)} or later.`,
      'These are records found, each with its sources. What was not found may exist all the same.',
    ].join('\n'),
    notes: [
      'Provider means the acting state; host the country whose policing it concerns. One initiative may have several hosts.',
      'The three were not searched alike, so the totals do not say who does more. About gives the records and sources for each.',
      'Circle, square and triangle tell the providers apart without colour.',
    ].join('\n'),
    records: [],
  };
};

const training = (records: Records): BuiltScene => {
  const courses = (record: Initiative) => by('CHN')(record) && record.type === 'training';
  const since = yearOf(records.one(GSI).start);
  const later = records.count((record) => courses(record) && yearOf(record.start) >= since);
  return {
    title: `${since}: the Global Security Initiative, and training`,
    address: 'provider=china&type=training',
    text: [
      `President Xi Jinping put the initiative forward in ${since}. Researchers find that police work has become its centre.`,
      `In ${month(records.one(PLEDGE).start)} China's public security minister said that ${records.figure(YEAR_BEFORE, 'officers-trained')} foreign officers had been trained in the year before, and pledged to train ${records.figure(PLEDGE, 'officers-trained')} within a year. Whether that was met was not found.`,
      `Of ${countOf(records.count(courses), 'Chinese training initiative')} found, ${formatCount(later)} began in ${since} or later.`,
    ].join('\n'),
    notes: [
      'China presents the training as help for law enforcement; critics see a way to widen its influence and to weaken the US-led security order.',
      'The pledges are worldwide records: they have no symbol on the map, and stand under "worldwide".',
    ].join('\n'),
    records: [GSI, PLEDGE, YEAR_BEFORE],
  };
};

const pacific = (records: Records): BuiltScene => {
  const since = yearOf(records.one(FIJI).start);
  const begun = (record: Initiative) =>
    inRegion('pacific')(record) && yearOf(record.start) >= since;
  return {
    title: `The Pacific since ${since}`,
    address: `region=pacific&from=${since}`,
    text: [
      `Fiji and China's Ministry of Public Security signed a memorandum in ${formatDate(records.one(FIJI).start)}. It was put on hold in ${records.when(FIJI, 'suspended')} and reviewed; in ${records.when(FIJI, 'upheld')} Fiji kept it, without Chinese officers embedded in its police.`,
      `In the Pacific, ${countOf(records.count(begun), 'initiative')} found began in ${since} or later: ${records.byProvider(begun)}.`,
    ].join('\n'),
    notes: [
      "Fiji's prime minister said that the two systems differ; China's embassy called the cooperation professional, transparent and valid.",
      'The region includes Australia and New Zealand as hosts. The text of the memorandum has not been published.',
    ].join('\n'),
    records: [FIJI],
  };
};

const stations = (records: Records): BuiltScene => {
  const station = (record: Initiative) => record.type === 'station';
  const having = (kind: EventKind) => (record: Initiative) =>
    station(record) && record.events.some((event) => event.kind === kind);
  return {
    title: 'Service stations, and what hosts did',
    address: 'type=station&by=evidence',
    text: [
      `${countOf(records.count(station), 'record')} of service stations found, in ${countOf(records.hosts(station), 'host')}. ${formatCount(records.count((record) => station(record) && record.evidence === 'alleged'))} rest on claims that are contested or unproven; ${formatCount(records.count((record) => station(record) && record.disputedBy.length > 0))} are disputed by a government. China says that such sites are service centres for its citizens.`,
      `Of these records, ${formatCount(records.count(having('investigated')))} tell of an inquiry, ${formatCount(records.count(having('charged')))} of charges.`,
      `In Canada the federal police opened an inquiry in ${records.when(TORONTO, 'investigated')} and said in ${records.when(TORONTO, 'ended')} that activity had stopped; China's embassy denied the reports. By ${records.when(MONTREAL, 'reviewed')} it had closed its inquiry into community centres in Montreal and Brossard and recommended no charges.`,
    ].join('\n'),
    notes: [
      `An organisation, Safeguard Defenders, counted ${records.figure(NETWORK, 'stations')} stations in its first report and ${records.figure(NETWORK, 'stations', 'last')} with its second; other counts differ.`,
      'Say "alleged" where the record does. An alleged place is shown no finer than its city.',
      'The community centres near Montreal denied being police stations and went to court.',
    ].join('\n'),
    records: [NETWORK, TORONTO, MONTREAL, BROSSARD],
  };
};

const technology = (records: Records): BuiltScene => {
  const digital = (record: Initiative) => record.type === 'technology';
  const equipment = (record: Initiative) => record.type === 'equipment';
  return {
    title: 'Technology and equipment',
    address: 'type=technology,equipment',
    text: [
      `${countOf(records.count(digital), 'technology initiative')} found: ${records.byProvider(digital)}.`,
      `${countOf(records.count(equipment), 'equipment initiative')} found: ${records.byProvider(equipment)}.`,
      `Two of them: in Islamabad a camera network built by Huawei with a loan of ${records.figure(ISLAMABAD, 'value', 'first', 'CNY')} yuan from China Eximbank, opened in ${records.when(ISLAMABAD, 'delivered')} with about ${records.figure(ISLAMABAD, 'cameras')} cameras; in Lahore one of about ${records.figure(LAHORE, 'cameras')}, agreed in ${month(records.one(LAHORE).start)}.`,
    ].join('\n'),
    notes: [
      'Technology is surveillance, safe-city, command-centre, forensic and other digital systems; equipment is vehicles, boats, weapons, buildings and the like.',
      `Lahore, ${records.told(LAHORE, 'reviewed')}`,
    ].join('\n'),
    records: [ISLAMABAD, LAHORE],
  };
};

const projects = (records: Records): BuiltScene => {
  const there = (record: Initiative) => by('CHN')(record) && record.hosts.includes('PAK');
  const proposed = records.count((record) => there(record) && record.status === 'proposed');
  return {
    title: 'Protecting projects: Pakistan',
    address: 'provider=china&host=PAK',
    text: [
      `${countOf(records.count(there), 'Chinese initiative')} found in Pakistan, ${formatCount(proposed)} of them proposed.`,
      `From ${formatDate(records.one(TALKS).start)}, after attacks on Chinese nationals, the two governments held talks on protecting them and Chinese projects, and agreed on a joint approach to prevention.`,
      `In ${formatDate(records.one(OWN_STAFF).start)} Reuters reported that China wanted its own security staff there. Pakistan had not agreed, and neither government confirmed it.`,
    ].join('\n'),
    notes: [
      records.told(OWN_STAFF, 'reported'),
      'Hover or choose a symbol: the records open over the scene. One key brings the scene back.',
    ].join('\n'),
    records: [TALKS, OWN_STAFF],
  };
};

const pulledBack = (records: Records): BuiltScene => {
  const ended = (record: Initiative) => record.status === 'ended';
  const short = (record: Initiative) =>
    ended(record) && record.end !== null && yearOf(record.end) === yearOf(record.start);
  return {
    title: 'Pulled back: Italy and others',
    address: 'status=under-review,suspended,ended',
    text: [
      `Italy and China agreed on joint patrols in ${month(records.one(ITALY_PACT).start)}: ${records.figure(ITALY_PATROLS, 'officers-deployed')} Chinese officers in ${yearOf(records.one(ITALY_PATROLS).start)}, ${records.figure(ITALY_PATROLS, 'officers-deployed', 'last')} in ${yearOf(records.one(ITALY_PATROLS).end ?? '')}. In ${records.when(ITALY_PATROLS, 'ended')} Italy's interior minister ended them after reports on service stations, with which he said they had no link.`,
      `Kyrgyzstan withdrew from a camera contract in ${records.when(BISHKEK, 'ended')}, Papua New Guinea shelved a policing agreement with China in ${records.when(PORT_MORESBY, 'suspended')}, and the United States ended courses for the Hong Kong police in ${month(records.one(HONG_KONG).end ?? '')}.`,
      `An end is not always a withdrawal: of ${countOf(records.count(ended), 'initiative')} found that ended, ${formatCount(records.count(short))} did so in the year they began.`,
    ].join('\n'),
    notes: [
      'The patrols had stopped with the pandemic, before the minister spoke.',
      'The map shows what ended, is suspended or is under review, of all three providers.',
    ].join('\n'),
    records: [ITALY_PACT, ITALY_PATROLS, BISHKEK, PORT_MORESBY, HONG_KONG],
  };
};

const unitedStates = (records: Records): BuiltScene => ({
  title: "The United States' programmes",
  address: 'provider=united-states',
  text: [
    `${countOf(records.count(by('USA')), 'initiative')} found in ${countOf(records.hosts(by('USA')), 'host')}, most often ${records.mostTypes(by('USA'))}.`,
    `A State Department bureau pays for and directs police aid abroad; the regional academy in Budapest opened in ${formatDate(records.one(BUDAPEST).start)}.`,
    `${records.told(INL, 'suspended')}`,
  ].join('\n'),
  notes: [
    'The bureau is that of International Narcotics and Law Enforcement Affairs (INL); its aid also goes through the Justice Department and other agencies.',
    'Same map, same scale, same words as for the other two.',
  ].join('\n'),
  records: [INL, BUDAPEST],
});

const australia = (records: Records): BuiltScene => {
  const inPacific = (record: Initiative) => by('AUS')(record) && inRegion('pacific')(record);
  return {
    title: "Australia's programmes",
    address: 'provider=australia',
    text: [
      `${countOf(records.count(by('AUS')), 'initiative')} found in ${countOf(records.hosts(by('AUS')), 'host')}, most often ${records.mostTypes(by('AUS'))}. ${formatCount(records.count(inPacific))} are in the Pacific.`,
      `In ${formatDate(records.one(PPI).start)} the leaders of the Pacific Islands Forum endorsed the Pacific Policing Initiative, for which Australia committed about ${records.figure(PPI, 'value')} Australian dollars.`,
    ].join('\n'),
    notes: [
      "Australia and Tonga present it as Pacific-led. Vanuatu's prime minister warned that it must fit Pacific purposes; the Melanesian Spearhead Group's director-general warned against using it for geostrategic denial.",
    ].join('\n'),
    records: [PPI],
  };
};

const contested = (records: Records): BuiltScene => {
  const providersIn = new Map<string, Map<Provider, number>>();
  for (const { hosts, provider } of records.all)
    for (const host of hosts) {
      const counts = providersIn.get(host) ?? new Map<Provider, number>();
      providersIn.set(host, counts.set(provider, (counts.get(provider) ?? 0) + 1));
    }
  const all = [...providersIn].map(([host, counts]) => ({
    host,
    providers: counts.size,
    total: [...counts.values()].reduce((sum, count) => sum + count, 0),
  }));
  const three = all.filter(({ providers }) => providers === PROVIDERS.length);
  const [first, second, third] = three
    .sort((a, b) => b.total - a.total || a.host.localeCompare(b.host, 'en'))
    .map(({ host, total }) => `${hostName(host)} (${total})`);
  const most = [first, second, third].filter(Boolean).join(', ');
  return {
    title: 'Contested hosts',
    address: 'view=contested&measure=cumulative',
    text: [
      `${countOf(all.filter(({ providers }) => providers >= 2).length, 'host')} have initiatives found of two or more providers, ${formatCount(three.length)} of all three.`,
      `Most found where all three are: ${most}.`,
    ].join('\n'),
    notes:
      'Contested means that two or more providers have initiatives there, no more: a host may well work with all of them by choice. That one came first and another later does not say why.',
    records: [],
  };
};

const unknown = (records: Records): BuiltScene => {
  const count = (test: (record: Initiative) => boolean) => formatCount(records.count(test));
  const newest = records.all.map(({ statusAsOf }) => statusAsOf).reduce(later);
  return {
    title: 'What is not known',
    address: 'status=unknown&by=evidence',
    text: [
      `Of ${countOf(records.all.length, 'initiative')} found, what became of ${count(({ status }) => status === 'unknown')} is in no source that was read.`,
      `${count(({ evidence }) => evidence === 'alleged')} rest on claims that are contested or unproven, ${count(({ disputedBy }) => disputedBy.length > 0)} are denied by a government on the record, and ${count(({ sources }) => sources.length === 1)} rest on one source alone.`,
      `The newest status was confirmed in ${month(newest)}. A country without a symbol is one where nothing was found, which is not the same as nothing.`,
    ].join('\n'),
    notes:
      'End with the question that the room can answer: what do you know that is not here? The atlas takes corrections, each with its source.',
    records: [],
  };
};

const later = (a: string, b: string): string => (isBefore(a, b) ? b : a);
