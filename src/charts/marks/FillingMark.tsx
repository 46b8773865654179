import { Mark } from './Mark';
import styles from './marks.module.css';

/** A swatch for legends: the ground of years that are still filling up. Silent: the words stand beside it. */
export function FillingMark() {
  return (
    <Mark>
      <rect className={styles.filling} x="-6" y="-6" width="12" height="12" />
      <path className={styles.fillingEdge} d="M-6-6V6" />
    </Mark>
  );
}
