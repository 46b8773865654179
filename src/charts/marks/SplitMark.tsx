import type { Split } from '../../atlas/figures/series';
import type { Evidence, InitiativeType, Provider } from '../../atlas/record/vocabulary';
import { EvidenceMark } from './EvidenceMark';
import { ProviderMark } from './ProviderMark';
import { TypeIcon } from './TypeIcon';

/** The mark of one value of a split: a provider's shape, a type's icon, or evidence's texture. */
export function SplitMark({ by, value }: { by: Split; value: string }) {
  if (by === 'provider') return <ProviderMark provider={value as Provider} />;
  if (by === 'evidence') return <EvidenceMark evidence={value as Evidence} />;
  return <TypeIcon type={value as InitiativeType} size={14} />;
}
