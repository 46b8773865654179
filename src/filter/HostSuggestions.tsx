import type { KeyboardEvent } from 'react';
import { AddressLink } from '../address/AddressLink';
import { findHosts, hostName } from '../atlas/places/hosts';
import { countOf } from '../atlas/record/numbers';
import styles from './SearchBox.module.css';

const MOST = 6;
/** The hosts to offer for what is typed: at least two letters, at most six hosts. */
export const hostsFor = (typed: string): string[] =>
  typed.trim().length < 2 ? [] : findHosts(typed).slice(0, MOST);

/** Links to the pages of hosts that bear the name typed. Their page shows all that is found there, so the words are taken out. */
export function HostSuggestions({
  codes,
  onChosen,
  onBack,
}: {
  codes: readonly string[];
  onChosen: () => void;
  /** The arrow up from the first link. */
  onBack: () => void;
}) {
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const links = [...event.currentTarget.querySelectorAll('a')];
    const at = links.findIndex((link) => link === document.activeElement);
    const next = at + (event.key === 'ArrowDown' ? 1 : -1);
    if (next < 0) onBack();
    else links[Math.min(next, links.length - 1)]?.focus();
  };
  return (
    <div className={styles.hosts}>
      <p aria-live="polite" className="hidden">
        {countOf(codes.length, 'host')} of that name, arrow down to reach
      </p>
      <ul aria-label="Hosts of that name" className={styles.list} onKeyDown={onKeyDown}>
        {codes.map((code) => (
          <li key={code}>
            <AddressLink
              change={{ view: 'host', host: [code], region: null, q: null, id: null, map: null }}
              onClick={onChosen}
            >
              <bdi translate="no">{hostName(code)}</bdi> <span>host</span>
            </AddressLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
