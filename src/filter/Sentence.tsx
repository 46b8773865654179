import { ownPart } from '../atlas/figures/found';
import { formatCount } from '../atlas/record/numbers';
import { useSelection } from './SelectionProvider';
import styles from './Sentence.module.css';

/** How much is shown, always true and announced when it changes. */
export function Sentence() {
  const { selection, all, words, wordsError, retryWords } = useSelection();
  if (words === 'failed')
    return (
      <p role="alert" className={styles.sentence}>
        The words could not be sought: {wordsError?.message}.{' '}
        <button type="button" className="button" onClick={retryWords}>
          Try again
        </button>
      </p>
    );
  return (
    <p role="status" className={styles.sentence}>
      {words === 'seeking' ? (
        'Seeking the words in the text of the records…'
      ) : (
        <>
          Showing <b translate="no">{formatCount(selection.entries.length)}</b> of{' '}
          <span translate="no">{formatCount(all.length)}</span> initiatives in{' '}
          <b translate="no">{formatCount(selection.hosts.length)}</b> hosts
          {ownPart(selection.entries)}
        </>
      )}
    </p>
  );
}
