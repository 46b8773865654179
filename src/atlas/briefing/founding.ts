import type { BriefingContent, Scene } from './briefing';
import { beganIn, begun, by, inRegion, month, only, Records } from './Records';
import { changesOf, compareChanges, spansSince } from '../figures/changes';
import { formatDate, isBefore, yearOf } from '../record/dates';
import { endingOf } from '../record/ending';
import { hostName } from '../places/hosts';
import { countOf, formatCount } from '../record/numbers';
import type { Initiative } from '../record/schema';
import {
  PROVIDERS,
  type Decided,
  type Ending,
  type EventKind,
  type Provider,
} from '../record/vocabulary';

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
const AID_PAUSED = 'africa-us-2025-security-aid-freeze';
const HAITI = 'ht-us-2023-mss';
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
      growth(records, date),
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
  const { known, first, median } = records.years(every);
  return {
    title: 'Policing abroad by three providers',
    address: '',
    text: [
      `${countOf(records.all.length, 'initiative')} found in ${countOf(records.hosts(every), 'host')}: ${records.byProvider(every)}.`,
      `Of the ${formatCount(known)} with a known beginning the oldest began in ${first}; half had begun by ${median}. The rest were only announced or only first reported, which is no beginning.`,
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
  return {
    title: `${since}: the Global Security Initiative, and training`,
    address: 'provider=china&type=training',
    text: [
      `President Xi Jinping put the initiative forward in ${since}. Researchers find that police work has become its centre.`,
      `In ${month(records.one(PLEDGE).start)} China's public security minister said that ${records.figure(YEAR_BEFORE, 'officers-trained')} foreign officers had been trained in the year before, and pledged to train ${records.figure(PLEDGE, 'officers-trained')} within a year. Whether that was met was not found.`,
      `Of ${countOf(records.count(courses), 'Chinese training initiative')} found, ${formatCount(records.count(begun(courses)))} have a known beginning; ${formatCount(records.count(begun(courses, since)))} of these began in ${since} or later.`,
    ].join('\n'),
    notes: [
      'China presents the training as help for law enforcement; critics see a way to widen its influence and to weaken the US-led security order.',
      'The pledges are worldwide records: they have no symbol on the map, and stand under "worldwide".',
    ].join('\n'),
    records: [GSI, PLEDGE, YEAR_BEFORE],
  };
};

/** "The most of any year are known to have begun in 2017 (56)."; none where nothing is known. */
function fullestYears(records: Records, test: (record: Initiative) => boolean): string[] {
  const counts = new Map<number, number>();
  for (const record of records.all.filter(test)) {
    const year = beganIn(record);
    if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  const years = [...counts]
    .flatMap(([year, count]) => (count === most ? year : []))
    .sort((a, b) => a - b);
  if (years.length === 0) return [];
  return [
    `The most of any year are known to have begun in ${years.join(' and in ')} (${formatCount(most)}).`,
  ];
}

/** The year that the question of growth is asked of. */
const TURN = 2022;

const growth = (records: Records, date: string): BuiltScene => {
  const china = by('CHN');
  const spans = spansSince(String(TURN + 1), date);
  const { now, before } = spans
    ? compareChanges(records.all.filter(china).flatMap(changesOf), spans)
    : { now: [], before: [] };
  const began = (changes: typeof now) => changes.filter(({ kind }) => kind === 'began').length;
  const [later, earlier] = [began(now), began(before)];
  const answer =
    later === earlier
      ? 'as many as'
      : `${formatCount(Math.abs(later - earlier))} ${later > earlier ? 'more' : 'fewer'} than`;
  const there = (dated: 'announced' | 'reported') =>
    records.count((record) => only(dated, china, TURN)(record) && yearOf(record.start) === TURN);
  const inTurn = records.count((record) => china(record) && beganIn(record) === TURN);
  return {
    title: `Did China's policing abroad grow after ${TURN}?`,
    address: 'provider=china&dated=known',
    text: [
      `Of ${countOf(records.count(china), 'Chinese initiative')} found, ${formatCount(records.count(begun(china)))} have a known beginning. From 1 January ${TURN + 1} to ${formatDate(date)} ${formatCount(later)} are found to have begun, ${answer} in as many days before (${formatCount(earlier)}).`,
      ...fullestYears(records, china),
      `In ${TURN} itself ${formatCount(inTurn)} began; ${formatCount(there('reported'))} more were only first reported and ${formatCount(there('announced'))} only announced. A first report is the day of the report: the thing may be older.`,
      'What began of late is found late, so the newest years are still filling up. These are records found, not all that exists.',
    ].join('\n'),
    notes: [
      `Trends since 1 January ${TURN + 1}, filtered to China, gives the same two numbers; the timeline gives them year by year.`,
      'A rise in what is found may be a rise in what is looked for.',
    ].join('\n'),
    records: [],
    layout: 'timeline',
  };
};

const pacific = (records: Records): BuiltScene => {
  const since = yearOf(records.one(FIJI).start);
  const here = inRegion('pacific');
  const known = begun(here, since);
  return {
    title: `The Pacific since ${since}`,
    address: `region=pacific&from=${since}&dated=known`,
    text: [
      `Fiji and China's Ministry of Public Security signed a memorandum in ${formatDate(records.one(FIJI).start)}. It was put on hold in ${records.when(FIJI, 'suspended')} and reviewed; in ${records.when(FIJI, 'upheld')} Fiji kept it, without Chinese officers embedded in its police.`,
      `In the Pacific, ${countOf(records.count(known), 'initiative')} found ${records.count(known) === 1 ? 'is' : 'are'} known to have begun in ${since} or later: ${records.byProvider(known)}. From then on ${formatCount(records.count(only('announced', here, since)))} more were only announced and ${formatCount(records.count(only('reported', here, since)))} only first reported.`,
    ].join('\n'),
    notes: [
      "Fiji's prime minister said that the two systems differ; China's embassy called the cooperation professional, transparent and valid.",
      'The region includes Australia and New Zealand as hosts. The text of the memorandum has not been published.',
    ].join('\n'),
    records: [FIJI],
    points: [{ id: FIJI, label: 'Fiji: memorandum' }],
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
    points: [
      { id: TORONTO, label: 'Toronto' },
      { id: MONTREAL, label: 'Montreal' },
      { id: BROSSARD, label: 'Brossard' },
    ],
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
    points: [
      { id: ISLAMABAD, label: 'Islamabad' },
      { id: LAHORE, label: 'Lahore' },
    ],
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
    layout: 'lanes',
  };
};

const pulledBack = (records: Records): BuiltScene => {
  const ended = (record: Initiative) => record.status === 'ended';
  const how = (ending: Ending, decider?: Decided) => (record: Initiative) => {
    const of = endingOf(record);
    return ended(record) && of.ending === ending && (!decider || of.decided === decider);
  };
  const broken = records.count(how('broken-off'));
  const byHost = records.count(how('broken-off', 'host'));
  const byProvider = records.count(how('broken-off', 'provider'));
  return {
    title: 'Pulled back: Italy and others',
    address: 'view=trends&trends=pull-backs&ending=broken-off,paused',
    text: [
      `Italy and China agreed on joint patrols in ${month(records.one(ITALY_PACT).start)}: ${records.figure(ITALY_PATROLS, 'officers-deployed')} Chinese officers in ${yearOf(records.one(ITALY_PATROLS).start)}, ${records.figure(ITALY_PATROLS, 'officers-deployed', 'last')} in ${yearOf(records.one(ITALY_PATROLS).end ?? '')}. In ${records.when(ITALY_PATROLS, 'ended')} Italy's interior minister ended them after reports on service stations, with which he said they had no link.`,
      `Kyrgyzstan withdrew from a camera contract in ${records.when(BISHKEK, 'ended')}, Papua New Guinea shelved a policing agreement with China in ${records.when(PORT_MORESBY, 'suspended')}, and the United States ended courses for the Hong Kong police in ${month(records.one(HONG_KONG).end ?? '')}.`,
      `An end is not always a withdrawal: of ${countOf(records.count(ended), 'initiative')} found that ended, ${formatCount(records.count(how('completed')))} were completed and ${formatCount(broken)} broken off, ${formatCount(byHost)} of these by the host, ${formatCount(byProvider)} by the provider and ${formatCount(broken - byHost - byProvider)} by others or by whom no source says.`,
    ].join('\n'),
    notes: [
      'The patrols had stopped with the pandemic, before the minister spoke.',
      'The picture shows the cases that the text names, each with its steps over time; the live view holds every one that was broken off or is paused, of all three providers, with what is answered.',
    ].join('\n'),
    records: [ITALY_PACT, ITALY_PATROLS, BISHKEK, PORT_MORESBY, HONG_KONG],
    points: [
      { id: ITALY_PATROLS, label: 'Italy: joint patrols' },
      { id: BISHKEK, label: 'Kyrgyzstan: cameras' },
      { id: PORT_MORESBY, label: 'Papua New Guinea: agreement' },
      { id: HONG_KONG, label: 'Hong Kong: US courses' },
    ],
    layout: 'pull-backs',
  };
};

const unitedStates = (records: Records): BuiltScene => ({
  title: "The United States' programmes",
  address: 'provider=united-states',
  text: [
    `${countOf(records.count(by('USA')), 'initiative')} found in ${countOf(records.hosts(by('USA')), 'host')}, most often ${records.mostTypes(by('USA'))}.`,
    `A State Department bureau pays for and directs police aid abroad; the regional academy in Budapest opened in ${formatDate(records.one(BUDAPEST).start)}.`,
    `${records.told(INL, 'suspended')} ${records.told(AID_PAUSED, 'reported')} In Haiti, ${formatDate(records.event(HAITI, 'suspended').date)}: ${records.event(HAITI, 'suspended').text}`,
  ].join('\n'),
  notes: [
    'The bureau is that of International Narcotics and Law Enforcement Affairs (INL); its aid also goes through the Justice Department and other agencies.',
    'Same map, same scale, same words as for the other two.',
  ].join('\n'),
  records: [INL, BUDAPEST, AID_PAUSED, HAITI],
  points: [
    { id: BUDAPEST, label: 'Budapest academy' },
    { id: AID_PAUSED, label: 'Aid paused' },
    { id: HAITI, label: 'Haiti: mission' },
  ],
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
    points: [{ id: PPI, label: 'Pacific Policing Initiative' }],
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
    address: '',
    text: [
      `Of ${countOf(records.all.length, 'initiative')} found, what became of ${count(({ status }) => status === 'unknown')} is in no source that was read.`,
      `${count(({ evidence }) => evidence === 'alleged')} rest on claims that are contested or unproven, ${count(({ disputedBy }) => disputedBy.length > 0)} are denied by a government on the record, and ${count(({ sources }) => sources.length === 1)} rest on one source alone.`,
      `The newest status was confirmed in ${month(newest)}. A country without a symbol is one where nothing was found, which is not the same as nothing.`,
    ].join('\n'),
    notes:
      'End with the question that the room can answer: what do you know that is not here? The atlas takes corrections, each with its source.',
    records: [],
    layout: 'text',
    figures: ['unknown-status', 'alleged', 'one-source'],
  };
};

const later = (a: string, b: string): string => (isBefore(a, b) ? b : a);
