import type { StepKind } from '../../atlas/figures/pullBacks';
import { Mark } from './Mark';
import styles from './StepMark.module.css';

/** Each step's shape in a box from -8 to 8, told apart without colour: whether it is filled or drawn, and its path. */
const SHAPES: Record<StepKind, { path: string; filled?: true }> = {
  reviewed: { path: 'M0-5a5 5 0 1 1 0 10a5 5 0 1 1 0-10Z' },
  suspended: { path: 'M-5-6H-1.5V6H-5ZM1.5-6H5V6H1.5Z', filled: true },
  upheld: { path: 'M-6 .5L-2 5L6-5' },
  resumed: { path: 'M-4.5-6L6.5 0L-4.5 6Z', filled: true },
  'broken-off': { path: 'M-5.5-5.5L5.5 5.5M-5.5 5.5L5.5-5.5' },
};

/**
 * What happened to a case: a ring for a review, two bars for a suspension, a tick where it was upheld, a wedge where it was
 * resumed, the lanes' cross where it was broken off. Silent: the word stands beside it.
 */
export function StepMark({ kind, size = 14 }: { kind: StepKind; size?: number }) {
  const { path, filled } = SHAPES[kind];
  return (
    <Mark size={size}>
      <path className={styles.edge} d={path} />
      <path className={filled ? styles.filled : styles.drawn} d={path} />
    </Mark>
  );
}
