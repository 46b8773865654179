import { fold } from '../record/fold';

/** Words for the same or nearly the same thing: who seeks one is shown the others' records too, and told so. */
const GROUPS: readonly (readonly string[])[] = [
  ['CCTV', 'camera', 'surveillance'],
  ['drone', 'UAV', 'unmanned aerial'],
  ['MoU', 'memorandum', 'memoranda'],
  ['gun', 'firearm'],
  ['vehicle', 'car', 'motorcycle'],
  ['boat', 'vessel', 'patrol craft'],
  ['coastguard', 'coast guard'],
  ['cybercrime', 'cyber crime', 'cyber-crime'],
  ['counterterrorism', 'counter-terrorism', 'anti-terrorism'],
  ['narcotics', 'drug'],
  ['scam', 'fraud'],
  ['academy', 'police college', 'police school'],
  ['course', 'training', 'workshop'],
  ['liaison', 'attaché'],
  ['Uyghur', 'Uighur'],
];

/** Short names, each with what it stands for; sought in this direction only. */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  AFP: ['Australian Federal Police'],
  BRI: ['Belt and Road'],
  DEA: ['Drug Enforcement Administration'],
  FBI: ['Federal Bureau of Investigation'],
  GSI: ['Global Security Initiative'],
  ICITAP: ['International Criminal Investigative Training Assistance Program'],
  ILEA: ['International Law Enforcement Academy'],
  INL: ['International Narcotics and Law Enforcement'],
  MPS: ['Ministry of Public Security'],
  PPI: ['Pacific Policing Initiative'],
  RAMSI: ['Regional Assistance Mission to Solomon Islands'],
  UN: ['United Nations'],
};

const NEAR = new Map<string, readonly string[]>([
  ...GROUPS.flatMap((group) =>
    group.map((word) => [fold(word), group.filter((other) => other !== word)] as const),
  ),
  ...Object.entries(SHORT).map(([short, full]) => [fold(short), full] as const),
]);

/** Words sought together with one, which is folded: none for most. */
export const nearWords = (word: string): readonly string[] => NEAR.get(word) ?? [];
