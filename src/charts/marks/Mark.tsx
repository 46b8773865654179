import type { ReactNode } from 'react';
import styles from './marks.module.css';

/** A small drawing beside words, in a box from -8 to 8; `size` is in pixels at the root's usual 16. Silent: the word stands beside it. */
export function Mark({ size = 12, children }: { size?: number; children: ReactNode }) {
  const side = `${size / 16}rem`;
  return (
    <svg
      className={styles.mark}
      viewBox="-8 -8 16 16"
      width={side}
      height={side}
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}
