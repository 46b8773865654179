import { slats } from './slats';
import styles from './marks.module.css';

/** A swatch for legends: a beginning that is known stands solid, any other open. Silent: the word stands beside it. */
export function DatedMark({ known, size = 12 }: { known: boolean; size?: number }) {
  const side = `${size / 16}rem`;
  return (
    <svg
      className={styles.mark}
      viewBox="-8 -8 16 16"
      width={side}
      height={side}
      aria-hidden="true"
    >
      <path
        fill="currentColor"
        d={known ? 'M-6-6H6V6H-6Z' : slats([-6, -6, 12, 12], { thick: 2, apart: 3 })}
      />
    </svg>
  );
}
