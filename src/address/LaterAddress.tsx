import { useDeferredValue, type ReactNode } from 'react';
import { SettledAddress, useAddress } from './useAddress';

/** For what need not answer a change of address at once: all that stands in it follows when there is time. */
export function LaterAddress({ children }: { children: ReactNode }) {
  return <SettledAddress value={useDeferredValue(useAddress())}>{children}</SettledAddress>;
}
