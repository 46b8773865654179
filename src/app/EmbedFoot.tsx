import { homeHref } from '../address/pageAddress';
import { queryOf } from '../address/parameters';
import { useAddress } from '../address/useAddress';
import styles from './EmbedFoot.module.css';
import { useViewNow } from './useViewNow';

/** What stands under a view in another site's page: what it is, of which version, and the way to the atlas. */
export default function EmbedFoot() {
  const [address] = useAddress();
  const { title, version } = useViewNow();
  return (
    <footer className={styles.foot}>
      <span className={styles.title}>{title}</span>
      <span>Policing Atlas{version && `, version ${version}`}</span>
      <a
        href={queryOf({ ...address, embed: null }) || homeHref()}
        target="_blank"
        rel="noopener noreferrer"
      >
        Open in the atlas<span className="hidden"> (opens in a new tab)</span>
      </a>
    </footer>
  );
}
