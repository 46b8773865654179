import { Search } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { View } from '../address/parameters';
import { useAddress, type AddressChange } from '../address/useAddress';
import { later } from '../ui/later';
import { Panel } from '../ui/Panel';
import { focusContent } from '../ui/focusContent';
import styles from './SearchBox.module.css';
import { useFilter } from './useFilter';

// What ranks and offers comes when something is typed.
const SearchOffers = later(() => import('./SearchOffers'));

/** Views that show no selection: what is typed there is sought in Explore. */
const WITHOUT_FILTER: readonly View[] = ['about', 'briefing', 'reuse'];
const LEAST = 2;

/**
 * The search, from every view: `/` brings the cursor here. Where the view shows a selection the words are its filter while they are
 * typed; below are offered terms, hosts, records and other spellings.
 */
export function SearchBox() {
  const [{ view }, setAddress] = useAddress();
  const { filter, setWords } = useFilter();
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const [offering, setOffering] = useState(false);
  const [active, setActive] = useState<string | null>(null);
  const live = !WITHOUT_FILTER.includes(view);
  // What is not yet the filter: composed by an input method, or typed in a view without one.
  const [draft, setDraft] = useState<{ text: string; view: View } | null>(null);
  const typed = draft?.view === view ? draft.text : filter.q;
  const open = offering && typed.trim().length >= LEAST;

  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const typing = (event.target as Element).closest(
        'input, textarea, select, [contenteditable]',
      );
      if (event.key !== '/' || typing || event.metaKey || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      field.current?.focus();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);

  const take = (text: string) => {
    setActive(null);
    setOffering(true);
    if (live) {
      setDraft(null);
      setWords(text);
    } else setDraft({ text, view });
  };
  const go = (change: AddressChange) => {
    setOffering(false);
    setDraft(null);
    setAddress({ ...(live ? {} : { view: 'explore', id: null }), ...change });
    if (!live || change.view) {
      // The reading goes on where the other view begins.
      scrollTo(0, 0);
      focusContent();
    } else showList(field.current);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const options = [...(form.current?.querySelectorAll<HTMLElement>('[role=option]') ?? [])];
    const at = options.findIndex(({ id }) => id === active);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOffering(true);
      const next = at + (event.key === 'ArrowDown' ? 1 : -1);
      const option = next === -2 ? options.at(-1) : options[Math.min(next, options.length - 1)];
      setActive(option?.id ?? null);
      option?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && options[at]) options[at].click();
    else if (event.key === 'Enter' && typed.trim()) go({ q: typed.trim(), sort: 'best' });
    else if (event.key === 'Escape' && open) {
      // The first Escape closes the list; only the next is the field's own, which empties it.
      event.preventDefault();
      setOffering(false);
      setActive(null);
    }
  };

  return (
    <form
      ref={form}
      role="search"
      className={styles.search}
      onSubmit={(event) => event.preventDefault()}
      onBlur={(event) => {
        if (!form.current?.contains(event.relatedTarget)) setOffering(false);
      }}
    >
      <Search size={15} aria-hidden className={styles.icon} />
      <input
        ref={field}
        type="search"
        role="combobox"
        className={`field ${styles.field}`}
        aria-label="Search words, hosts, records and terms"
        aria-keyshortcuts="/"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        aria-activedescendant={active ?? undefined}
        autoComplete="off"
        enterKeyHint="search"
        dir="auto"
        placeholder="Search hosts, words, sources"
        value={typed}
        onChange={(event) => {
          const { value } = event.target;
          if ((event.nativeEvent as InputEvent).isComposing) setDraft({ text: value, view });
          else take(value);
        }}
        onCompositionEnd={(event) => take(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {open && (
        <div className={styles.offers}>
          <Panel name="what the search finds" className={styles.state}>
            <SearchOffers id={listId} typed={typed} active={active} onSeek={take} onGo={go} />
          </Panel>
        </div>
      )}
    </form>
  );
}

/** Where the list of the present view lies below the window it is brought into sight, and a phone's keyboard goes. */
function showList(field: HTMLInputElement | null): void {
  const list = document.getElementById('list');
  if (!list || list.getBoundingClientRect().top < innerHeight * 0.8) return;
  field?.blur();
  list.scrollIntoView();
}
