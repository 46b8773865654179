import { SlidersHorizontal } from 'lucide-react';
import { useContext, useRef } from 'react';
import { GivenAddress, useAddress } from '../address/useAddress';
import type { Facet } from '../atlas/selection/filter';
import { Menu } from '../ui/Menu';
import { useMedia } from '../ui/useMedia';
import { Chips } from './Chips';
import { FacetChoices } from './FacetChoices';
import { PresentChoices } from './PresentChoices';
import { Sentence } from './Sentence';
import { YearChoices } from './YearChoices';
import styles from './FilterBar.module.css';

/** The filters in their order on the bar; whether a claim is disputed belongs with how sure we are. */
const GROUPS: readonly { label: string; facets: readonly Facet[] | 'years' }[] = [
  { label: 'Provider', facets: ['provider'] },
  { label: 'Region', facets: ['region'] },
  { label: 'Type', facets: ['type'] },
  { label: 'Evidence', facets: ['evidence', 'disputed'] },
  { label: 'Status', facets: ['status', 'ending', 'decided'] },
  { label: 'Years', facets: 'years' },
  { label: 'Host', facets: ['host'] },
];

const choicesOf = (facets: readonly Facet[] | 'years') =>
  facets === 'years' ? (
    <>
      <YearChoices />
      <FacetChoices facet="dated" />
    </>
  ) : (
    <>
      {facets.map((facet) => (
        <FacetChoices key={facet} facet={facet} />
      ))}
      {facets.includes('host') && <PresentChoices />}
    </>
  );

/** One row of filters with its chips and the sentence of what is shown; on a phone the filters lie in a sheet. */
export function FilterBar() {
  const narrow = useMedia('(max-width: 45rem)');
  const [{ view, panel, embed }] = useAddress();
  // A scene says by its title what is shown, and keeps its room for the picture.
  if (useContext(GivenAddress)) return null;
  if (embed)
    return (
      <div className={styles.bar}>
        <Sentence />
      </div>
    );
  return (
    <section className={styles.bar} aria-label="Filters">
      {narrow ? (
        <FilterSheet />
      ) : (
        <div className={styles.menus}>
          {GROUPS.map(({ label, facets }) => (
            <Menu key={label} label={label}>
              {choicesOf(facets)}
            </Menu>
          ))}
        </div>
      )}
      <Chips />
      <Sentence />
      {narrow && view === 'explore' && panel === 'list' && (
        <a href="#list" className={styles.results}>
          See the list
        </a>
      )}
    </section>
  );
}

function FilterSheet() {
  const sheet = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button type="button" className="button" onClick={() => sheet.current?.showModal()}>
        <SlidersHorizontal size={15} aria-hidden />
        Filters
      </button>
      <dialog ref={sheet} className={styles.sheet} aria-label="Filters">
        {GROUPS.map(({ label, facets }) => (
          <details key={label} name="filters" className={styles.group}>
            <summary>{label}</summary>
            <div className={styles.choices}>{choicesOf(facets)}</div>
          </details>
        ))}
        <button
          type="button"
          className={`button ${styles.done}`}
          onClick={() => sheet.current?.close()}
        >
          Show the result
        </button>
      </dialog>
    </>
  );
}
