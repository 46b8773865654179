import styles from './AboutView.module.css';
import { SECTIONS } from './sections';

/** The table of contents; beside the text where there is room. */
export function Contents() {
  return (
    <nav className={styles.contents} aria-label="On this page">
      <ul className={styles.contentsList}>
        {Object.entries(SECTIONS).map(([id, heading]) => (
          <li key={id}>
            <a href={`#${id}`}>{heading}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
