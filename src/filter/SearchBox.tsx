import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { hostsFor, HostSuggestions } from './HostSuggestions';
import styles from './SearchBox.module.css';
import { useFilter } from './useFilter';

/** The words of the filter, from anywhere: `/` brings the cursor here. Hosts that bear the name typed are offered below. */
export function SearchBox() {
  const { filter, setWords } = useFilter();
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [offering, setOffering] = useState(false);
  const codes = offering ? hostsFor(filter.q) : [];

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
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

  return (
    <form
      ref={form}
      role="search"
      className={styles.search}
      onSubmit={(event) => event.preventDefault()}
      onBlur={(event) => {
        if (!form.current?.contains(event.relatedTarget)) setOffering(false);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || codes.length === 0) return;
        // The first Escape closes the list; only the next is the field's own, which empties it.
        event.preventDefault();
        field.current?.focus();
        setOffering(false);
      }}
    >
      <Search size={15} aria-hidden className={styles.icon} />
      <input
        ref={field}
        type="search"
        className={`field ${styles.field}`}
        aria-label="Search words in records, places and sources"
        aria-keyshortcuts="/"
        autoComplete="off"
        placeholder="Search records, places, sources"
        value={filter.q}
        onChange={(event) => {
          setWords(event.target.value);
          setOffering(true);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOffering(true);
          form.current?.querySelector('a')?.focus();
        }}
      />
      {codes.length > 0 && (
        <HostSuggestions
          codes={codes}
          onChosen={() => setOffering(false)}
          onBack={() => field.current?.focus()}
        />
      )}
    </form>
  );
}
