import type { SideSummary } from '../../atlas/figures/comparison';
import { PROVIDERS, PROVIDER_LABELS, TYPES, TYPE_LABELS } from '../../atlas/record/vocabulary';
import styles from './bars.module.css';
import { part } from './ProviderBar';
import { valueIn, type Unit } from './units';
import { Value } from './Value';

/** A side's initiatives by type, each type's bar split by provider. `top` is what the full width stands for. */
export function TypeBars({
  summary: { types, total },
  unit,
  top,
}: {
  summary: SideSummary;
  unit: Unit;
  top: number;
}) {
  return (
    <ul className={styles.types}>
      {TYPES.map((type) => {
        const { total: count, ...providers } = types[type];
        return (
          <li key={type} className={styles.type}>
            <span className={styles.name}>{TYPE_LABELS[type]}</span>
            <span className={styles.track}>
              <span
                className={styles.bar}
                style={{ width: `${top > 0 ? (100 * valueIn(unit, { count, total })) / top : 0}%` }}
                aria-hidden
              >
                {PROVIDERS.filter((provider) => providers[provider] > 0).map((provider) => (
                  <span key={provider} style={part(providers[provider], count, provider)} />
                ))}
              </span>
              <Value unit={unit} count={count} total={total} />
            </span>
            {count > 0 && (
              <span className="hidden">
                {PROVIDERS.map((p) => `${PROVIDER_LABELS[p]} ${providers[p]}`).join(', ')}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
