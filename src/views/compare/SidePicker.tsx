import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Entry } from '../../atlas/record/entry';
import { findHosts, hostAliases, hostName } from '../../atlas/places/hosts';
import { formatCount } from '../../atlas/record/numbers';
import { sideOf, type Side } from '../../atlas/figures/sides';
import { PROVIDERS, PROVIDER_SLUGS, REGIONS } from '../../atlas/record/vocabulary';
import { fold } from '../../atlas/record/fold';
import styles from './SidePicker.module.css';

/**
 * Chooses a side: a field to type a name into over the list of what it finds, by arrow keys and Enter or by pointer. `all` says
 * which hosts there are, `passing` how many initiatives each choice has under the filter, `taken` what is not offered.
 */
export function SidePicker({
  all,
  passing,
  taken,
  onPick,
}: {
  all: readonly Entry[];
  passing: readonly Entry[];
  taken: readonly string[];
  onPick: (side: Side) => void;
}) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [sought, setSought] = useState('');
  const [active, setActive] = useState(0);
  const groups = useMemo(() => groupsFor(sought, all, taken), [sought, all, taken]);
  const counts = useMemo(() => countsOf(passing), [passing]);
  const options = groups.flatMap(({ sides }) => sides);
  const current = options[active];
  const optionId = (side: Side) => `${id}-${side.slug}`;

  useEffect(() => {
    const input = field.current;
    const popover = input?.closest('[popover]');
    const focus = () => input?.focus();
    focus();
    // A popover that is only about to open takes no focus yet.
    popover?.addEventListener('toggle', focus, { once: true });
    return () => popover?.removeEventListener('toggle', focus);
  }, []);
  useEffect(() => {
    list.current
      ?.querySelector<HTMLElement>('[aria-selected="true"]')
      ?.scrollIntoView?.({ block: 'nearest' });
  }, [active, groups]);

  const onKeyDown = (event: KeyboardEvent) => {
    const last = options.length - 1;
    const next: Partial<Record<string, number>> = {
      ArrowDown: active >= last ? 0 : active + 1,
      ArrowUp: active <= 0 ? last : active - 1,
      PageDown: Math.min(last, active + 8),
      PageUp: Math.max(0, active - 8),
    };
    const to = next[event.key];
    if (to !== undefined) {
      event.preventDefault();
      setActive(to);
    } else if (event.key === 'Enter' && current) {
      event.preventDefault();
      onPick(current);
    }
  };

  return (
    <div className={styles.picker}>
      <label htmlFor={`${id}-field`} className={styles.label}>
        Region, provider or host
      </label>
      <input
        ref={field}
        id={`${id}-field`}
        className={`field ${styles.field}`}
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={current && optionId(current)}
        autoComplete="off"
        value={sought}
        onChange={(event) => {
          setSought(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={`${id}-list`} role="listbox" aria-label="Sides" className={styles.list}>
        {groups.map(({ label, sides }) => (
          <div key={label} role="group" aria-label={label}>
            <div className={styles.group} aria-hidden>
              {label}
            </div>
            {sides.map((side) => (
              <div
                key={side.slug}
                id={optionId(side)}
                role="option"
                aria-selected={side === current}
                className={styles.option}
                // The field keeps the focus, and the option is taken where the press ends.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onPick(side)}
              >
                <span>
                  {side.label}
                  <OtherName side={side} sought={sought} />
                </span>
                <span className={styles.count}>{formatCount(counts.get(side.slug) ?? 0)}</span>
              </div>
            ))}
          </div>
        ))}
      </div>
      {options.length === 0 && (
        <p className={styles.empty}>No region, provider or host with a record goes by that name.</p>
      )}
    </div>
  );
}

/** The other name by which a host was found, where its own does not hold the words. */
function OtherName({ side, sought }: { side: Side; sought: string }) {
  const words = fold(sought).trim();
  if (side.facet !== 'host' || words === '' || fold(side.label).includes(words)) return null;
  const other = hostAliases(side.value).find((name) => fold(name).includes(words));
  return other ? <span className={styles.other}> ({other})</span> : null;
}

function groupsFor(sought: string, all: readonly Entry[], taken: readonly string[]) {
  const words = fold(sought).trim();
  const recorded = new Set(all.flatMap((entry) => entry.hosts));
  const codes = words
    ? findHosts(sought)
    : [...recorded].sort((a, b) => hostName(a).localeCompare(hostName(b), 'en'));
  const named = (slugs: readonly string[]) =>
    slugs
      .filter((slug) => !taken.includes(slug))
      .flatMap((slug) => sideOf(slug) ?? [])
      .filter((side) => side.facet === 'host' || fold(side.label).includes(words));
  return [
    { label: 'Regions', sides: named(REGIONS) },
    { label: 'Providers', sides: named(PROVIDERS.map((provider) => PROVIDER_SLUGS[provider])) },
    { label: 'Hosts', sides: named(codes.filter((code) => recorded.has(code))) },
  ].filter(({ sides }) => sides.length > 0);
}

function countsOf(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { provider, regions, hosts } of entries)
    for (const slug of [PROVIDER_SLUGS[provider], ...regions, ...hosts])
      counts.set(slug, (counts.get(slug) ?? 0) + 1);
  return counts;
}
