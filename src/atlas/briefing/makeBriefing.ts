import { differences, knownYearsOf, summarise } from '../figures/comparison';
import { contestedHosts, hasAllThree } from '../figures/contested';
import { describeDifference } from '../figures/describeDifference';
import { sequenceOf, sequenceWords } from '../figures/firsts';
import { series } from '../figures/series';
import { hostName } from '../places/hosts';
import { compareDates, formatDate, yearOf } from '../record/dates';
import type { Entry } from '../record/entry';
import { countOf, formatCount } from '../record/numbers';
import { PROVIDERS, PROVIDER_LABELS, TYPES, TYPE_LABELS } from '../record/vocabulary';
import type { BriefingContent, Scene } from './briefing';
import {
  addressIn,
  byProvider,
  byStart,
  hostsOf,
  inSides,
  isOneHost,
  mostOf,
  POINTS,
  pointsAt,
  subjectOf,
  type Made,
} from './madeWords';
import { capital, listOf } from '../record/wording';

type MadeScene = Omit<Scene, 'id'>;

/**
 * A briefing of five to eight scenes about what a filter leaves, or what is set side by side: the whole, since when, what
 * kinds, who else is there, what is disputed, what is suspended or under review, what is not known. Every word in it is
 * computed from the records; the rules by which scenes are laid out and records pointed at are told in About.
 */
export function makeBriefing(made: Made): BriefingContent {
  const { sides, today } = made;
  const scenes = [
    sides.length > 1 ? sideBySide(made) : whole(made),
    sinceWhen(made),
    whatKinds(made),
    sides.length > 1 ? whatDiffers(made) : whoElse(made),
    disputed(made),
    heldBack(made),
    notKnown(made),
  ].filter((scene) => scene !== null);
  return {
    title: `${capital(subjectOf(made))}: policing and three providers`,
    author: '',
    date: today,
    scenes,
  };
}

const FOUND =
  'These are records found, each with its sources. What was not found may exist all the same.';

function whole(made: Made): MadeScene {
  const { entries } = made;
  const hosts = hostsOf(entries);
  return {
    title: isOneHost(made) ? capital(subjectOf(made)) : `${capital(subjectOf(made))}: the whole`,
    address: addressIn(made, {}),
    text: [
      `${countOf(entries.length, 'initiative')} found${isOneHost(made) ? '' : ` in ${countOf(hosts.size, 'host')}`}: ${byProvider(entries)}.`,
      ...(hosts.size > 3 && !isOneHost(made)
        ? [`Most are found in ${mostOf((entry) => entry.hosts, hostName, entries, 3)}.`]
        : []),
      FOUND,
    ].join('\n'),
    notes:
      'An initiative with several hosts counts once in the total and once in each host. The three providers were not searched alike: About gives the records and sources for each.',
    records: [],
  };
}

function sideBySide(made: Made): MadeScene {
  const { entries, sides, today } = made;
  const sums = sides.map((side) => summarise(side, entries, today));
  return {
    title: `${capital(subjectOf(made))} side by side`,
    address: addressIn(made, { view: 'compare', sides: sides.map(({ slug }) => slug).join() }),
    text: [
      `${sums.map(({ side, total }) => `${side.label}: ${countOf(total, 'initiative')} found`).join('. ')}. All are drawn on one scale.`,
      FOUND,
    ].join('\n'),
    notes: 'Is the larger number a larger thing, or a place that was searched further?',
    records: [],
    layout: 'comparison',
  };
}

function sinceWhen(made: Made): MadeScene {
  const entries = inSides(made);
  const { known, first, median } = knownYearsOf(entries);
  const only = (dated: 'announced' | 'reported') =>
    entries.filter((entry) => entry.dated === dated).length;
  const rows = series(entries, { measure: 'new', by: 'provider', today: made.today });
  const busiest = Math.max(0, ...rows.map(({ total }) => total));
  const years = rows.filter(({ total }) => total === busiest).map(({ year }) => String(year));
  const rest = [
    ...(only('announced') ? [`${formatCount(only('announced'))} only announced`] : []),
    ...(only('reported') ? [`${formatCount(only('reported'))} only first reported`] : []),
  ].join(' and ');
  return {
    title: 'Since when',
    address: addressIn(made, {}),
    text: [
      known === 0
        ? 'Of none found is the beginning known.'
        : known === 1
          ? `One has a known beginning: ${first}.`
          : `${formatCount(known)} have a known beginning: the oldest began in ${first}, and half had begun by ${median}.`,
      ...(rest ? [`The rest are ${rest}, which is no beginning.`] : []),
      ...(busiest > 1 && years.length === 1
        ? [`Most are known to have begun in ${years[0]}: ${formatCount(busiest)}.`]
        : []),
    ].join('\n'),
    notes:
      'A first report is the day of the report: the thing may be older. What began of late is found late, so the newest years are still filling up.',
    records: [],
    points: PROVIDERS.flatMap((provider) => {
      const own = entries.filter((entry) => entry.dated === 'known' && entry.provider === provider);
      const [oldest] = [...own].sort(byStart);
      return oldest ? [{ id: oldest.id, label: `First known, ${PROVIDER_LABELS[provider]}` }] : [];
    }),
    layout: 'timeline',
  };
}

function whatKinds(made: Made): MadeScene {
  const entries = inSides(made);
  const types = mostOf(
    ({ type }) => [type],
    (type) => TYPE_LABELS[type].toLowerCase(),
    entries,
    3,
  );
  const absent = TYPES.filter((type) => !entries.some((entry) => entry.type === type));
  const { region, host } = made.filter;
  const narrow = host.length > 0 || region.length === 1;
  return {
    title: 'What kinds',
    address: addressIn(made, { matrix: narrow ? 'provider-type' : 'region-type' }),
    text: [
      `Most often ${types}.`,
      ...PROVIDERS.flatMap((provider) => {
        const own = entries.filter((entry) => entry.provider === provider);
        const kinds = mostOf(
          ({ type }) => [type],
          (type) => TYPE_LABELS[type].toLowerCase(),
          own,
          2,
        );
        return own.length > 0 ? [`${PROVIDER_LABELS[provider]}: ${kinds}.`] : [];
      }),
      ...(absent.length > 0 && absent.length < 6
        ? [`None found: ${listOf(absent.map((type) => TYPE_LABELS[type].toLowerCase()))}.`]
        : []),
    ].join('\n'),
    notes: 'Each initiative has one type, the one that its sources say most of.',
    records: [],
    layout: 'matrix',
  };
}

/** Above chance, at most three. */
function whatDiffers(made: Made): MadeScene {
  const { entries, sides, filter, today } = made;
  const sums = sides.map((side) => summarise(side, entries, today));
  const { gaps, compared } = differences(sums, filter, yearOf(today));
  const safe = gaps.filter((gap) => gap.safe);
  const told = safe.slice(0, 3).map((difference) =>
    describeDifference(difference)
      .map(({ text }) => text)
      .join(''),
  );
  return {
    title: 'What differs',
    address: addressIn(made, {
      view: 'compare',
      sides: sides.map(({ slug }) => slug).join(),
      unit: 'shares',
    }),
    text: [
      ...(told.length > 0 ? told : ['In no share that was compared do they differ beyond chance.']),
      `${countOf(compared, 'share')} compared.`,
    ].join('\n'),
    notes:
      'A share asks what the mix is like; a count asks how much was found. They may point different ways.',
    records: [],
    layout: 'comparison',
  };
}

function whoElse(made: Made): MadeScene {
  const { entries, filter } = made;
  if (isOneHost(made))
    return {
      title: 'Who else is there',
      address: addressIn(made, { view: 'host' }),
      text: [
        `${byProvider(entries)}.`,
        `${capital(sequenceWords(sequenceOf(entries)))}.`,
        'That one is recorded first and another later does not say why.',
      ].join('\n'),
      notes:
        'Dates are drawn as coarse as they are known; a bar fades where it was last confirmed.',
      records: [],
      layout: 'lanes',
    };
  const hosts = hostsOf(entries);
  const contested = contestedHosts(entries, filter);
  if (contested.length === 0)
    return {
      title: 'Where',
      address: addressIn(made, {}),
      text:
        hosts.size === 0
          ? 'None of them names a host: they are worldwide.'
          : `Found in ${countOf(hosts.size, 'host')}; most in ${mostOf((entry) => entry.hosts, hostName, entries, 5)}.\nIn none of them is a second provider found under this filter.`,
      notes: 'The filter may leave the other providers out: open the view and look.',
      records: [],
      layout: 'map',
    };
  const three = contested.filter(({ counts }) => hasAllThree(counts));
  const named = contested
    .slice(0, 3)
    .map(({ host, total }) => `${hostName(host)} (${formatCount(total)})`);
  return {
    title: 'Who else is there',
    address: addressIn(made, { view: 'contested', measure: 'cumulative' }),
    text: [
      `${countOf(contested.length, 'host')} ${contested.length === 1 ? 'has' : 'have'} initiatives found of two or more providers, ${formatCount(three.length)} of all three.`,
      `Most found: ${listOf(named)}.`,
    ].join('\n'),
    notes:
      'Contested means that two or more providers are found there, no more: a host may well work with all of them by choice.',
    records: [],
    layout: 'contested',
  };
}

function disputed(made: Made): MadeScene | null {
  const entries = inSides(made).filter((entry) => entry.disputed === 'yes');
  if (entries.length === 0) return null;
  const alleged = entries.filter(({ evidence }) => evidence === 'alleged').length;
  return {
    title: 'What is disputed',
    address: addressIn(made, { disputed: 'yes', by: 'evidence' }),
    text: [
      `${countOf(entries.length, 'initiative')} found ${entries.length === 1 ? 'is' : 'are'} denied by a government on the record; ${formatCount(alleged)} of them ${alleged === 1 ? 'rests' : 'rest'} on contested or unproven claims.`,
      'A claim and its denial stand together in each record.',
    ].join('\n'),
    notes: 'Say “alleged” where the record does, and read the denial out with the claim.',
    records: entries.slice(0, POINTS).map(({ id }) => id),
    points: pointsAt(entries),
  };
}

function heldBack(made: Made): MadeScene | null {
  const all = inSides(made);
  const of = (...statuses: readonly Entry['status'][]) =>
    all.filter(({ status }) => statuses.includes(status));
  const entries = of('suspended', 'under-review');
  if (entries.length === 0) return null;
  return {
    title: 'What is suspended or under review',
    address: addressIn(made, { status: 'under-review,suspended' }),
    text: [
      `${countOf(of('suspended').length, 'initiative')} found suspended, ${formatCount(of('under-review').length)} under review.`,
      `${formatCount(of('ended').length)} more have ended; many of these were courses or visits that had an end from the start.`,
    ].join('\n'),
    notes: 'A status holds for the day on which it was last confirmed: each record gives it.',
    records: entries.slice(0, POINTS).map(({ id }) => id),
    points: pointsAt(entries),
  };
}

function notKnown(made: Made): MadeScene {
  const entries = inSides(made);
  const count = (test: (entry: Entry) => boolean) => formatCount(entries.filter(test).length);
  const newest = entries
    .map(({ statusAsOf }) => statusAsOf)
    .sort(compareDates)
    .at(-1);
  return {
    title: 'What is not known',
    address: addressIn(made, {}),
    text: [
      `Of ${countOf(entries.length, 'initiative')} found, what became of ${count(({ status }) => status === 'unknown')} is in no source that was read, and ${count(({ sources }) => sources === 1)} rest on one source alone.`,
      ...(newest ? [`The newest status was confirmed in ${formatDate(newest.slice(0, 7))}.`] : []),
      FOUND,
    ].join('\n'),
    notes:
      'End with the question that the room can answer: what do you know that is not here? The atlas takes corrections, each with its source.',
    records: [],
    layout: 'text',
    figures: ['unknown-status', 'one-source', 'alleged'],
  };
}
