import { useQuery } from '@tanstack/react-query';
import { use, useId, useState, type ReactNode } from 'react';
import type { Term as TermEntry } from '../atlas/record/schema';
import { glossaryQuery } from './glossaryQuery';
import { TermHref } from './TermHref';
import styles from './Term.module.css';
import { TermSource } from './TermSource';

/** A word of the interface with its definition one tap away: `id` names the term. Plain until the glossary is there. */
export function Term({ id, children }: { id: string; children: ReactNode }) {
  const term = useQuery(glossaryQuery).data?.terms.find((other) => other.id === id);
  return term ? <TermButton term={term}>{children}</TermButton> : children;
}

/** A word and the definition behind it, one tap away; where the page has no scripts, as a link to the glossary. */
export function TermButton(props: { term: TermEntry; children: ReactNode }) {
  const hrefOf = use(TermHref);
  return hrefOf ? (
    <a className={styles.term} href={hrefOf(props.term.id)} title={props.term.definition}>
      {props.children}
    </a>
  ) : (
    <TermPopover {...props} />
  );
}

/**
 * The definition in the platform's own popover, which closes on Escape or a click elsewhere. It stands
 * within a sentence, so it is made of what may stand there; what it holds is made only while it is open.
 */
function TermPopover({ term, children }: { term: TermEntry; children: ReactNode }) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <span
      onKeyDown={(event) => {
        // Escape closes the definition and not the record around it.
        if (open && event.key === 'Escape') event.stopPropagation();
      }}
    >
      <button type="button" className={styles.term} popoverTarget={id} data-word>
        {children}
      </button>
      <span
        id={id}
        popover="auto"
        role="group"
        aria-label={`Definition of ${term.term}`}
        className={styles.definition}
        onBeforeToggle={(event) => event.newState === 'open' && setOpen(true)}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open && (
          <>
            <b className={styles.name}>{term.term}</b>
            <span>{term.definition}</span>
            <span className={styles.source}>
              <TermSource source={term.source} />
            </span>
          </>
        )}
      </span>
    </span>
  );
}
