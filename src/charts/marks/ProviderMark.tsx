import type { Evidence, Provider } from '../../atlas/record/vocabulary';
import { Mark } from './Mark';
import { PROVIDER_COLOURS, PROVIDER_SHAPES } from './shapes';
import styles from './marks.module.css';

/**
 * The shape of a provider in its colour: circle China, square United States, triangle Australia.
 * Evidence is texture (official solid, reported lighter, alleged outlined); a stroke across it says disputed.
 * It is silent to screen readers: the words stand beside it.
 */
export function ProviderMark({
  provider,
  evidence = 'official',
  disputed = false,
  size = 12,
}: {
  provider: Provider;
  evidence?: Evidence;
  disputed?: boolean;
  /** Pixels at the root's usual 16 px; it grows with the text. */
  size?: number;
}) {
  return (
    <Mark size={size}>
      <path
        className={styles[evidence]}
        style={{ color: PROVIDER_COLOURS[provider] }}
        d={PROVIDER_SHAPES[provider]}
      />
      {disputed && <path className={styles.disputedEdge} d="M-6.5 6.5L6.5-6.5" />}
      {disputed && <path className={styles.disputed} d="M-6.5 6.5L6.5-6.5" />}
    </Mark>
  );
}
