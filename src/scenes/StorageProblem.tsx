import { briefings, useBriefings } from './useBriefings';
import styles from './StorageProblem.module.css';

/** Says that what the reader makes is kept in this window only, and what to do about it; nothing where all is well. */
export function StorageProblem() {
  const { problem } = useBriefings();
  if (!problem) return null;
  return (
    <div role="alert" className={styles.problem}>
      <p>
        {problem}. Your briefings are kept in this window only and go when it is closed: save each
        to a file.
      </p>
      <button type="button" className="button" onClick={() => void briefings().retry()}>
        Try again
      </button>
    </div>
  );
}
