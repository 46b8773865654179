import { hostName } from '../atlas/places/hosts';
import { EVIDENCE_ALONE, PROVIDER_LABELS } from '../atlas/record/vocabulary';
import { countOf, formatCount } from '../atlas/record/numbers';
import { ProviderShape } from './ProviderShape';
import { countsByProvider } from './tellSymbol';
import type { MapSymbol } from './mapSymbol';
import styles from './SymbolTip.module.css';

const NAMED = 6;
const HALF_WIDTH = 132;

/** What a symbol holds, beside it while it is pointed at: `x`, `y` its middle in the panel, `width` the panel's. Pixels. */
export function SymbolTip({
  id,
  symbol,
  x,
  y,
  width,
}: {
  id: string;
  symbol: MapSymbol;
  x: number;
  y: number;
  width: number;
}) {
  const below = y < 190;
  const left = Math.max(HALF_WIDTH + 4, Math.min(width - HALF_WIDTH - 4, x));
  const reach = symbol.reach + 1;
  const single = symbol.kind === 'place' && symbol.count === 1 ? symbol.entries[0] : undefined;
  const own = symbol.entries.filter((entry) => entry.own !== undefined).length;
  const others = symbol.kind === 'group' ? symbol.hosts : symbol.away;
  return (
    <div
      role="tooltip"
      className={`${styles.tip} ${below ? styles.below : styles.above}`}
      style={{ left, top: below ? y + reach : y - reach }}
    >
      <p dir="auto" className={styles.title}>
        {single?.title || symbol.name}
      </p>
      {single && <p className={styles.where}>{symbol.name}</p>}
      {others.length > 0 && (
        // What the symbol's own name does not say: nothing is heard twice.
        <p id={id} className={styles.where}>
          {symbol.kind === 'place' && 'For '}
          {namesOf(others)}
        </p>
      )}
      <p className={styles.total}>
        {countOf(symbol.count, 'initiative')}
        {own > 0 && `, ${own === symbol.count ? 'your own' : `${formatCount(own)} your own`}`}
      </p>
      <ul className={styles.list}>
        {countsByProvider(symbol.parts).map(({ provider, count }) => (
          <li key={provider}>
            <ProviderShape provider={provider} />
            <span>{PROVIDER_LABELS[provider]}</span>
            <b>{count}</b>
            <span className={styles.evidence}>
              {symbol.parts
                .filter((part) => part.provider === provider)
                .map((part) => `${part.count} ${EVIDENCE_ALONE[part.evidence].toLowerCase()}`)
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.hint}>{single ? 'Choose to open the record' : 'Choose to filter'}</p>
    </div>
  );
}

function namesOf(codes: readonly string[]): string {
  const names = codes.map(hostName);
  if (names.length <= NAMED) return names.join(', ');
  return `${names.slice(0, NAMED - 1).join(', ')} and ${names.length - NAMED + 1} more`;
}
