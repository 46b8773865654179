import { CITATION_STYLES, type Cited, type CitationStyle } from '../atlas/record/citation';
import styles from './CitationTexts.module.css';

/** A citation in each style, to be read and copied by hand. */
export function CitationTexts({ cited }: { cited: Cited }) {
  return (
    <dl className={styles.citations}>
      {(Object.keys(CITATION_STYLES) as CitationStyle[]).map((style) => (
        <div key={style}>
          <dt>{style}</dt>
          <dd>{CITATION_STYLES[style](cited).trimEnd()}</dd>
        </div>
      ))}
    </dl>
  );
}
