import { hostName } from '../atlas/places/hosts';
import { countOf } from '../atlas/record/numbers';

/** The hosts in a few words: "Fiji", "Fiji and Tonga", "Fiji and 12 more hosts", "Worldwide". */
export function hostsLabel(hosts: readonly string[]): string {
  const [first, second] = hosts;
  if (!first) return 'Worldwide';
  if (!second) return hostName(first);
  if (hosts.length === 2) return `${hostName(first)} and ${hostName(second)}`;
  return `${hostName(first)} and ${countOf(hosts.length - 1, 'more host')}`;
}
