import { Search } from 'lucide-react';
import { useEffect, useRef } from 'react';
import styles from './SearchBox.module.css';
import { useFilter } from './useFilter';

/** The words of the filter, from anywhere: `/` brings the cursor here. */
export function SearchBox() {
  const { filter, setWords } = useFilter();
  const field = useRef<HTMLInputElement>(null);

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
    <form role="search" className={styles.search} onSubmit={(event) => event.preventDefault()}>
      <Search size={15} aria-hidden className={styles.icon} />
      <input
        ref={field}
        type="search"
        className={`field ${styles.field}`}
        aria-label="Search words in records, places and sources"
        aria-keyshortcuts="/"
        placeholder="Search records, places, sources"
        value={filter.q}
        onChange={(event) => setWords(event.target.value)}
      />
    </form>
  );
}
