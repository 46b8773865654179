import type { MouseEvent } from 'react';
import { asksChanges, FACETS, type Filter } from '../atlas/selection/filter';
import { FACET_LABELS } from '../atlas/selection/filterWords';
import { useFilter } from './useFilter';
import { later } from '../ui/later';
import { Quiet } from '../ui/Quiet';
import styles from './NothingMatches.module.css';

const DidYouMean = later(() => import('./DidYouMean'));

/** What stands where a filter leaves nothing: which parts of it to clear and which words to drop, one action each. */
export function NothingMatches() {
  const { filter, choose, setYears, setChanged, setWords, clear } = useFilter();
  // Its buttons go once they have done their work: the focus then stays on the page's content.
  const keepFocus = (event: MouseEvent<HTMLElement>) =>
    event.currentTarget.closest('main')?.focus({ preventScroll: true });
  const parts: { label: string; clear: () => void }[] = FACETS.filter(
    (facet) => filter[facet].length > 0,
  ).map((facet) => ({ label: FACET_LABELS[facet], clear: () => choose(facet, []) }));
  if (hasYears(filter)) parts.push({ label: 'Years', clear: () => setYears(null, null) });
  if (asksChanges(filter))
    parts.push({
      label: 'What happened',
      clear: () => setChanged({ changed: null, what: [] }),
    });
  const words = filter.q.match(/"[^"]*"|[^\s"]+/g) ?? [];
  if (words.length > 1)
    words.forEach((word, dropped) =>
      parts.push({
        label: `the word ${word}`,
        clear: () => setWords(words.filter((_, at) => at !== dropped).join(' ')),
      }),
    );
  if (words.length > 0)
    parts.push({ label: words.length > 1 ? 'all words' : 'Words', clear: () => setWords('') });
  return (
    <div className={styles.nothing}>
      <p className={styles.title}>Nothing matches</p>
      <p>
        No record found so far fits all of these filters. That says nothing of what exists and was
        not found.
      </p>
      <div className={styles.ways} onClick={keepFocus}>
        {words.length > 0 && (
          <Quiet>
            <DidYouMean />
          </Quiet>
        )}
        {parts.map((part) => (
          <button key={part.label} type="button" className="button" onClick={part.clear}>
            Clear {part.label}
          </button>
        ))}
        {parts.length > 1 && (
          <button type="button" className="button" onClick={clear}>
            Clear everything
          </button>
        )}
      </div>
    </div>
  );
}

const hasYears = ({ from, to }: Filter) => from !== null || to !== null;
