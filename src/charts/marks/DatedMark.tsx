import { Mark } from './Mark';
import { slats } from './slats';

/** A swatch for legends: a beginning that is known stands solid, any other open. Silent: the word stands beside it. */
export function DatedMark({ known, size = 12 }: { known: boolean; size?: number }) {
  return (
    <Mark size={size}>
      <path
        fill="currentColor"
        d={known ? 'M-6-6H6V6H-6Z' : slats([-6, -6, 12, 12], { thick: 2, apart: 3 })}
      />
    </Mark>
  );
}
