import { Suspense, type ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { forgetFailures } from './later';
import { useOnline } from './useOnline';

/**
 * A part that nobody misses while it is not there: it takes no space, and where it fails nothing but itself. Tried again when
 * the network is back.
 */
export function Quiet({ children }: { children: ReactNode }) {
  const online = useOnline();
  return (
    <ErrorBoundary fallback={null} onError={forgetFailures} resetKeys={[online]}>
      <Suspense>{children}</Suspense>
    </ErrorBoundary>
  );
}
