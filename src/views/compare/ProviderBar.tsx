import type { CSSProperties } from 'react';
import type { SideSummary } from '../../atlas/figures/comparison';
import { PROVIDERS, PROVIDER_LABELS } from '../../atlas/record/vocabulary';
import { ProviderMark } from '../../charts/marks/ProviderMark';
import { PROVIDER_COLOURS } from '../../charts/marks/shapes';
import styles from './bars.module.css';
import { valueIn, type Unit } from './units';
import { Value } from './Value';

/** A side's initiatives by provider: one bar, and the numbers under it. `top` is what the full width stands for. */
export function ProviderBar({
  summary: { providers, total },
  unit,
  top,
}: {
  summary: SideSummary;
  unit: Unit;
  top: number;
}) {
  return (
    <>
      <div className={styles.bar} data-tall aria-hidden>
        {PROVIDERS.filter((provider) => providers[provider] > 0).map((provider) => (
          <span
            key={provider}
            style={part(valueIn(unit, { count: providers[provider], total }), top, provider)}
          />
        ))}
      </div>
      <ul className={styles.inline}>
        {PROVIDERS.map((provider) => (
          <li key={provider}>
            <ProviderMark provider={provider} /> {PROVIDER_LABELS[provider]}{' '}
            <Value unit={unit} count={providers[provider]} total={total} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The width and colour of a provider's part of a bar. */
export const part = (
  value: number,
  top: number,
  provider: (typeof PROVIDERS)[number],
): CSSProperties => ({
  width: `${top > 0 ? (100 * value) / top : 0}%`,
  background: PROVIDER_COLOURS[provider],
});
