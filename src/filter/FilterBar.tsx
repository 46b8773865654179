import { SlidersHorizontal } from 'lucide-react';
import { useContext, useRef, useState, type ReactNode } from 'react';
import { GivenAddress, useAddress } from '../address/useAddress';
import { later } from '../ui/later';
import { Menu } from '../ui/Menu';
import { Panel } from '../ui/Panel';
import { useMedia } from '../ui/useMedia';
import { Chips } from './Chips';
import type { ChoicesOf } from './Choices';
import { Sentence } from './Sentence';
import styles from './FilterBar.module.css';

// Most readers look before they choose: what the filters hold comes once a hand or the focus is near them.
const loadChoices = () => import('./Choices');
const Choices = later(loadChoices);
// Where it fails, the filter that is opened says so.
const fetchChoices = () => void loadChoices().catch(() => undefined);

/** The filters in their order on the bar; whether a claim is disputed belongs with how sure we are. */
const GROUPS: readonly { label: string; facets: ChoicesOf }[] = [
  { label: 'Provider', facets: ['provider'] },
  { label: 'Region', facets: ['region'] },
  { label: 'Type', facets: ['type'] },
  { label: 'Evidence', facets: ['evidence', 'disputed'] },
  { label: 'Status', facets: ['status', 'ending', 'decided'] },
  { label: 'When', facets: 'when' },
  { label: 'Host', facets: ['host'] },
];

/** One row of filters with its chips and the sentence of what is shown; on a phone the filters lie in a sheet. */
export function FilterBar() {
  const narrow = useMedia('(max-width: 45rem)');
  const [{ view, panel, embed }] = useAddress();
  // A scene says by its title what is shown, and keeps its room for the picture.
  if (useContext(GivenAddress)) return null;
  if (embed)
    return (
      <div className={styles.bar}>
        <Sentence alone />
      </div>
    );
  return (
    <section
      className={styles.bar}
      aria-label="Filters"
      onPointerEnter={fetchChoices}
      onFocus={fetchChoices}
    >
      {narrow ? (
        <FilterSheet />
      ) : (
        <div className={styles.menus}>
          {GROUPS.map(({ label, facets }) => (
            <Menu key={label} label={label}>
              <Panel name="the choices" className={styles.waiting}>
                <Choices of={facets} />
              </Panel>
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
          <SheetGroup key={label} label={label}>
            <Panel name="the choices" className={styles.waiting}>
              <Choices of={facets} />
            </Panel>
          </SheetGroup>
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

/** One filter in the sheet; what it holds is made only while it is open. */
function SheetGroup({ label, children }: { label: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <details
      name="filters"
      className={styles.group}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{label}</summary>
      <div className={styles.choices}>{open && children}</div>
    </details>
  );
}
