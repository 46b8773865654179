import { AddressLink } from '../../address/AddressLink';
import styles from './BriefingPage.module.css';

/** Stands where the address names a briefing that this browser does not have. */
export function BriefingMissing() {
  return (
    <div className={styles.page}>
      <h2>This briefing is not here</h2>
      <p className={styles.lead}>
        Briefings that readers make are kept in the browser they were made in. Ask whoever made it
        for its file or its link.
      </p>
      <p>
        <AddressLink change={{ view: 'briefing', briefing: null, scene: null, id: null }}>
          All briefings
        </AddressLink>
      </p>
    </div>
  );
}
