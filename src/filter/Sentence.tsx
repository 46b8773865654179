import { ownPart } from '../atlas/figures/found';
import { formatCount } from '../atlas/record/numbers';
import { changedInWords } from '../atlas/selection/filterWords';
import { useSelection } from './SelectionProvider';
import styles from './Sentence.module.css';

const READING = {
  words: 'Seeking the words in the text of the records…',
  changes: 'Reading in the records what happened…',
};
const UNREAD = {
  words: 'The words could not be sought',
  changes: 'What happened could not be read',
};

/** How much is shown, always true and announced when it changes. */
export function Sentence({
  alone = false,
}: {
  /** Whether no chips stand beside it, so that it tells what they would. */
  alone?: boolean;
}) {
  const { filter, selection, all, reading, unread } = useSelection();
  const changed = changedInWords(filter);
  if (unread)
    return (
      <p role="alert" className={styles.sentence}>
        {UNREAD[unread.what]}: {unread.error.message}.{' '}
        <button type="button" className="button" onClick={unread.retry}>
          Try again
        </button>
      </p>
    );
  return (
    <p role="status" className={styles.sentence}>
      {reading ? (
        READING[reading]
      ) : (
        <>
          Showing <b translate="no">{formatCount(selection.entries.length)}</b> of{' '}
          <span translate="no">{formatCount(all.length)}</span>{' '}
          {all.length === 1 ? 'initiative' : 'initiatives'} in{' '}
          <b translate="no">{formatCount(selection.hosts.length)}</b>{' '}
          {selection.hosts.length === 1 ? 'host' : 'hosts'}
          {changed && <span className={alone ? styles.changed : 'hidden'}>, {changed}</span>}
          {ownPart(selection.entries)}
        </>
      )}
    </p>
  );
}
