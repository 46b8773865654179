import { CITATION_STYLES, type Cited, type CitationStyle } from '../atlas/record/citation';
import { CopyButton } from '../ui/CopyButton';
import styles from './Citations.module.css';

/** A citation to copy in each style, with the APA one to read. Loaded when it is asked for. */
export default function Citations({ cited }: { cited: Cited }) {
  return (
    <div className={styles.citations}>
      <div className={styles.buttons}>
        {(Object.keys(CITATION_STYLES) as CitationStyle[]).map((style) => (
          <CopyButton
            key={style}
            label={`Copy citation (${style})`}
            text={() => CITATION_STYLES[style](cited)}
          />
        ))}
      </div>
      <p className={styles.text} translate="no">
        {CITATION_STYLES.APA(cited)}
      </p>
      <p className={styles.note}>Chicago is the author-date style of the 17th edition.</p>
    </div>
  );
}
