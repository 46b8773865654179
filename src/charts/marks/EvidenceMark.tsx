import type { Evidence } from '../../atlas/record/vocabulary';
import { Mark } from './Mark';
import styles from './marks.module.css';

/** The texture of evidence alone, in neutral ink: a swatch for legends. Silent: the word stands beside it. */
export function EvidenceMark({ evidence, size = 12 }: { evidence: Evidence; size?: number }) {
  return (
    <Mark size={size}>
      <rect className={styles[evidence]} x="-6" y="-6" width="12" height="12" rx="1" />
    </Mark>
  );
}
