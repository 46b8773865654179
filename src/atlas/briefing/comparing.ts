import type { BriefingContent } from './briefing';
import { countOf, formatCount } from '../record/numbers';
import { regionsOfHosts } from '../record/regions';
import type { Initiative } from '../record/schema';
import { REGION_LABELS, type Region } from '../record/vocabulary';

const PAIR = ['pacific', 'southeast-asia'] as const satisfies readonly Region[];
const SIDES = PAIR.join(',');

/** The built-in briefing for students: how to compare two regions. Its numbers are read from the records given, the whole dataset. */
export function comparing(initiatives: readonly Initiative[], date: string): BriefingContent {
  const [first, second] = PAIR.map((region) => {
    const found = initiatives.filter(({ hosts }) => regionsOfHosts(hosts).includes(region));
    const training = found.filter(({ type }) => type === 'training').length;
    return {
      name: REGION_LABELS[region],
      total: found.length,
      training,
      share: found.length === 0 ? 0 : Math.round((100 * training) / found.length),
      official: found.filter(({ evidence }) => evidence === 'official').length,
    };
  }) as [Side, Side];
  return {
    title: 'How to compare two regions',
    author: 'Policing Atlas',
    date,
    scenes: [
      {
        title: 'Begin with a question',
        address: `region=${SIDES}`,
        text: `What do the providers do in the ${first.name}, and in ${second.name}?\nA region is a group of hosts: the countries whose policing an initiative concerns. An initiative with hosts in both regions counts once in each.`,
        notes:
          'Write the question down first, before looking at any number. Definitions stand in About.',
        records: [],
      },
      {
        title: 'Set them side by side',
        address: `view=compare&sides=${SIDES}`,
        text: `${first.name}: ${countOf(first.total, 'initiative')} found. ${second.name}: ${formatCount(second.total)}. Both are drawn on one scale.`,
        notes: 'Ask: is the larger number a larger thing, or a place that was searched further?',
        records: [],
      },
      {
        title: 'Counts, then shares',
        address: `view=compare&sides=${SIDES}&unit=shares`,
        text: `Of those found, training is ${formatCount(first.training)} in the ${first.name} and ${formatCount(second.training)} in ${second.name}: ${first.share} and ${second.share} per cent of each.`,
        notes:
          'A share asks what the mix is like; a count asks how much was found. They may point different ways.',
        records: [],
      },
      {
        title: 'Ask who says so',
        address: `region=${SIDES}&by=evidence`,
        text: `Official sources bear ${formatCount(first.official)} of ${formatCount(first.total)} in the ${first.name}, and ${formatCount(second.official)} of ${formatCount(second.total)} in ${second.name}.\nOfficial: a government or police force says so. Reported: media or research say so. Alleged: contested or unproven.`,
        notes: 'Open one record and read its sources before it goes into an essay.',
        records: [],
      },
      {
        title: 'Say what you found, and cite it',
        address: `view=compare&sides=${SIDES}`,
        text: 'Write that these are records found. Give the version and the date of the dataset, and the address of your view: it opens exactly what you saw.\nEach record has its own citation, under Cite.',
        notes:
          'Exercise: choose two other regions and write three sentences that the numbers bear.',
        records: [],
      },
    ],
  };
}

interface Side {
  name: string;
  total: number;
  training: number;
  /** Training, per cent of the total. */
  share: number;
  official: number;
}
