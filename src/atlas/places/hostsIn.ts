import { fold } from '../record/fold';
import { HOST_CODES } from '../record/regions';
import { demonyms } from './demonyms';
import { findHosts, hostAliases, hostName } from './hosts';

const NAMES: readonly (readonly [name: string, code: string])[] = HOST_CODES.flatMap((code) =>
  [hostName(code), ...hostAliases(code), ...demonyms(code)].map(
    (name) => [fold(name), code] as const,
  ),
).sort(([a], [b]) => b.length - a.length);

/**
 * The hosts that words name, with the words that are left: those whose name begins with or holds all of them, else those named by
 * some of them ("Serbian cameras": Serbia, "cameras"), the longest names first.
 */
export function hostsIn(words: string): { code: string; rest: string }[] {
  const whole = findHosts(words);
  if (whole.length > 0) return whole.map((code) => ({ code, rest: '' }));
  const written = words.trim().split(/\s+/);
  const folded = written.map(fold);
  const found = new Map<string, string>();
  for (const [name, code] of NAMES) {
    const parts = name.split(' ');
    const at = folded.findIndex((_, from) => parts.every((part, i) => folded[from + i] === part));
    if (at < 0 || found.has(code)) continue;
    found.set(code, [...written.slice(0, at), ...written.slice(at + parts.length)].join(' '));
  }
  // "South Sudan" names Sudan too, but is not about it.
  const least = Math.min(...[...found.values()].map((rest) => rest.length));
  return [...found]
    .filter(([, rest]) => rest.length === least)
    .map(([code, rest]) => ({ code, rest }));
}
