import type { Evidence, Provider } from '../atlas/record/vocabulary';
import { shapePath } from './shapes';
import { PROVIDER_SHAPES } from './mapSymbol';
import marks from './SymbolMark.module.css';

/** A provider's shape as the map's symbols draw it, for words beside it: silent to screen readers. */
export function ProviderShape({
  provider,
  evidence = 'official',
}: {
  provider: Provider;
  evidence?: Evidence;
}) {
  return (
    <svg viewBox="-8 -8 16 16" width="0.875em" height="0.875em" aria-hidden="true">
      <path
        className={`${marks[provider]} ${marks[evidence]}`}
        d={shapePath(PROVIDER_SHAPES[provider], 5.4)}
      />
    </svg>
  );
}
