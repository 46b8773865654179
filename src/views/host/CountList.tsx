import { useId, type CSSProperties, type ReactNode } from 'react';
import { AddressLink } from '../../address/AddressLink';
import type { AddressChange } from '../../address/useAddress';
import { formatCount } from '../../atlas/record/numbers';
import styles from './CountList.module.css';

/** How many initiatives each value has, as bars on one scale; each leads to its records in Explore. Values with none are left out. */
export function CountList({
  title,
  items,
  host,
}: {
  title: string;
  items: readonly {
    key: string;
    label: string;
    mark: ReactNode;
    count: number;
    to: AddressChange;
  }[];
  host: string;
}) {
  const id = useId();
  const most = Math.max(1, ...items.map(({ count }) => count));
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {title}
      </h3>
      <ul className={styles.list}>
        {items
          .filter(({ count }) => count > 0)
          .map(({ key, label, mark, count, to }) => (
            <li key={key}>
              <AddressLink
                className={styles.row}
                change={{ ...to, view: 'explore', host: [host], id: null, map: null }}
              >
                <span className={styles.label}>
                  {mark} {label}
                </span>
                <span
                  className={styles.bar}
                  style={{ '--share': count / most } as CSSProperties}
                  aria-hidden
                />
                <span className={styles.count}>
                  {formatCount(count)}
                  <span className="hidden"> {count === 1 ? 'initiative' : 'initiatives'}</span>
                </span>
              </AddressLink>
            </li>
          ))}
      </ul>
    </section>
  );
}
