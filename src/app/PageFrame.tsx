import { Code2, Link2, Presentation, Quote } from 'lucide-react';
import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react';
import { LaterAddress } from '../address/LaterAddress';
import { lettingGo } from '../address/lettingGo';
import { homeHref, isOneFile } from '../address/pageAddress';
import { queryOf, type Address, type View } from '../address/parameters';
import { useAddress } from '../address/useAddress';
import { SearchBox } from '../filter/SearchBox';
import { CopyButton } from '../ui/CopyButton';
import { Menu, MenusHidden } from '../ui/Menu';
import { Panel } from '../ui/Panel';
import { Quiet } from '../ui/Quiet';
import { later } from '../ui/later';
import { OfflineSign } from './OfflineSign';
import { pageAtRest } from './pageAtRest';
import styles from './PageFrame.module.css';
import { ThemeMenu } from './ThemeMenu';

// Nobody prints what is not there yet.
const PrintHead = later(() => pageAtRest().then(() => import('./PrintHead')));

const ViewCitations = later(() => import('./ViewCitations'));
const EmbedCode = later(() => import('./EmbedCode'));
const EmbedFoot = later(() => import('./EmbedFoot'));

// What keeps briefings comes when the first is made.
const AddToBriefing = later(() => import('../scenes/AddToBriefing'));

/** The views that the bar leads to, in its order; the others are reached from within these. */
const NAMED: readonly (readonly [View, string])[] = [
  ['explore', 'Explore'],
  ['compare', 'Compare'],
  ['contested', 'Contested'],
  ['trends', 'Trends'],
  ['briefing', 'Briefing'],
  ['data', 'Data'],
  ['about', 'About'],
];

/** The ways to the views. */
function Ways() {
  const [address, setAddress] = useAddress();
  const go = (view: View) => (event: MouseEvent) => {
    // A new tab or window is the browser's to open.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    setAddress({ view, id: null });
  };
  // On a phone they are one row that is pushed aside: where the reader is stays in sight.
  const ways = useRef<HTMLElement>(null);
  useEffect(() => {
    const row = ways.current;
    const here = row?.querySelector<HTMLElement>('[aria-current]');
    if (row && here) row.scrollLeft = here.offsetLeft - (row.clientWidth - here.clientWidth) / 2;
  }, [address.view]);
  return (
    <nav ref={ways} aria-label="Views" className={styles.nav}>
      {NAMED.map(([view, label]) => (
        <a
          key={view}
          href={queryOf({ ...address, ...lettingGo({ view, id: null }) } as Address) || homeHref()}
          aria-current={address.view === view ? 'page' : undefined}
          onClick={go(view)}
        >
          {label}
        </a>
      ))}
    </nav>
  );
}

/** What can be done with any view. */
function Tools() {
  const [{ view }] = useAddress();
  return (
    <>
      {view !== 'briefing' && (
        <Menu label="Add to briefing" icon={<Presentation size={16} aria-hidden />}>
          <Panel name="your briefings">
            <AddToBriefing />
          </Panel>
        </Menu>
      )}
      <ThemeMenu />
      <Menu label="Cite this view" icon={<Quote size={16} aria-hidden />}>
        <Panel name="the citations">
          <ViewCitations />
        </Panel>
      </Menu>
      {!isOneFile() && (
        <Menu label="Embed this view" icon={<Code2 size={16} aria-hidden />}>
          <Panel name="the code">
            <EmbedCode />
          </Panel>
        </Menu>
      )}
      <CopyButton
        label="Copy a link to this view"
        icon={<Link2 size={16} aria-hidden />}
        className="button square"
        text={() => location.href}
      />
    </>
  );
}

// Made once, so that a change of filter does not make the header anew before it has made the map.
const WAYS = (
  <LaterAddress>
    <Ways />
  </LaterAddress>
);
const TOOLS = (
  <LaterAddress>
    <Tools />
  </LaterAddress>
);

/** What stands around every view: name, ways to the views, search, theme, link. */
export function PageFrame({ children }: { children: ReactNode }) {
  const [{ view, embed }] = useAddress();
  return (
    <MenusHidden value={embed !== null}>
      <div
        // Explore fits one window; the other views are as long as what they hold.
        className={view === 'explore' ? `${styles.frame} ${styles.fixed}` : styles.frame}
      >
        <a className={styles.skip} href="#content">
          Skip to the content
        </a>
        {view === 'explore' && (
          <a className={styles.skip} href="#list">
            Skip to the list
          </a>
        )}
        {!embed && (
          <header className={styles.header}>
            <h1 className={styles.name} translate="no">
              <a href={homeHref()}>Policing Atlas</a>
            </h1>
            <OfflineSign />
            {WAYS}
            <div className={styles.tools}>
              <SearchBox />
              {TOOLS}
            </div>
          </header>
        )}
        <Quiet>
          <PrintHead />
        </Quiet>
        <main id="content" tabIndex={-1} className={styles.main}>
          {children}
        </main>
        {embed && (
          <Quiet>
            <EmbedFoot />
          </Quiet>
        )}
      </div>
    </MenusHidden>
  );
}
