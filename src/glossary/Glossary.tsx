import { useSuspenseQuery } from '@tanstack/react-query';
import styles from './Glossary.module.css';
import { glossaryQuery } from './glossaryQuery';
import { TermSource } from './TermSource';

/** Every term in alphabetical order, under its letter. Suspends until the glossary is there; the heading is the page's. */
export default function Glossary() {
  const { terms } = useSuspenseQuery(glossaryQuery).data;
  const letterOf = ({ term }: (typeof terms)[number]) => term.charAt(0).toUpperCase();
  const letters = [...new Set(terms.map(letterOf))];
  return (
    <div>
      <p className={styles.intro}>
        {terms.length} terms of the records and of this atlas, in words of our own, each with the
        source that was read for it. In a record a dotted line marks such a term: press it for its
        definition.
      </p>
      {letters.map((letter) => (
        <div key={letter} className={styles.group}>
          <p className={styles.letter} aria-hidden>
            {letter}
          </p>
          <dl className={styles.terms}>
            {terms
              .filter((entry) => letterOf(entry) === letter)
              .map(({ id, term, definition, source }) => (
                <div key={id} id={`term-${id}`} className={styles.entry}>
                  <dt>{term}</dt>
                  <dd>
                    {definition}
                    <span className={styles.source}>
                      <TermSource source={source} />
                    </span>
                  </dd>
                </div>
              ))}
          </dl>
        </div>
      ))}
    </div>
  );
}
