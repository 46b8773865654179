import type { Entry } from '../atlas/record/entry';
import { PROVIDERS, type Provider } from '../atlas/record/vocabulary';

/** What the land's colour tells: how many initiatives, or which provider has most. */
export type Tint = 'count' | 'leader';

/** Lowest counts of the (at most four) steps of tint for a largest count: each about twice the one before, always rising. */
export function tintSteps(most: number): number[] {
  return [1, 2, 3, 4]
    .slice(0, most)
    .map((least, at) => (at === 0 ? 1 : Math.max(least, Math.floor((most * 2 ** at) / 16) + 1)));
}

/** For each host: its step (1 to 4) by count, and who leads there; no leader where the first two are level. */
export function tintsOf(entries: readonly Entry[]): {
  steps: number[];
  hosts: Map<string, { step: number; leader: Provider | null }>;
} {
  const counts = new Map<string, number[]>();
  for (const entry of entries)
    for (const host of entry.hosts) {
      const own = counts.get(host) ?? [0, 0, 0];
      const at = PROVIDERS.indexOf(entry.provider);
      own[at] = (own[at] as number) + 1;
      counts.set(host, own);
    }
  const totalOf = (own: readonly number[]) => own.reduce((sum, count) => sum + count, 0);
  const steps = tintSteps(Math.max(0, ...[...counts.values()].map(totalOf)));
  const hosts = new Map(
    [...counts].map(([host, own]) => {
      const most = Math.max(...own);
      const leads = PROVIDERS.filter((_, at) => own[at] === most);
      const total = totalOf(own);
      const step = steps.filter((lowest) => lowest <= total).length;
      return [host, { step, leader: leads.length === 1 ? (leads[0] as Provider) : null }] as const;
    }),
  );
  return { steps, hosts };
}
