import type { ReactNode } from 'react';
import { KnownAddress, useBrowserAddress } from './useAddress';

/** Makes the browser's address known to all that stands in it. */
export function AddressProvider({ children }: { children: ReactNode }) {
  return <KnownAddress value={useBrowserAddress()}>{children}</KnownAddress>;
}
