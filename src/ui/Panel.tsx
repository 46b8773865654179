import { QueryErrorResetBoundary } from '@tanstack/react-query';
import { Suspense, useEffect, type ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { PartError } from './fetchPart';
import { forgetFailures } from './later';
import { endFirstPicture } from './firstPicture';
import styles from './Panel.module.css';

/**
 * A part of the page that loads and fails by itself: a still space until it is there, and where it fails, what failed and a
 * retry; the rest of the page goes on.
 */
export function Panel({
  name,
  className,
  waiting,
  children,
}: {
  /** The panel's name in a sentence: "the map". */
  name: string;
  className?: string | undefined;
  /** What stands there until it is there, in place of a still space. */
  waiting?: ReactNode;
  children: ReactNode;
}) {
  return (
    <QueryErrorResetBoundary>
      {({ reset }) => (
        <ErrorBoundary
          onReset={reset}
          onError={forgetFailures}
          fallbackRender={({ error, resetErrorBoundary }) => (
            <Failed name={name} error={error} onRetry={resetErrorBoundary} className={className} />
          )}
        >
          <Suspense
            fallback={
              waiting || (
                <div className={`${styles.skeleton} ${className ?? ''}`} aria-busy="true">
                  <span className="hidden">Loading {name}</span>
                </div>
              )
            }
          >
            {children}
          </Suspense>
        </ErrorBoundary>
      )}
    </QueryErrorResetBoundary>
  );
}

/** What stands in place of something that failed: what and why, and a way on. */
export function Failed({
  name,
  error,
  onRetry,
  className,
}: {
  name: string;
  error: unknown;
  onRetry: () => void;
  className?: string | undefined;
}) {
  // What failed is to be seen.
  useEffect(endFirstPicture, []);
  return (
    <div role="alert" className={`${styles.failed} ${className ?? ''}`}>
      <p className={styles.title}>Could not show {name}</p>
      <p>{error instanceof Error ? error.message : String(error)}</p>
      {error instanceof PartError && error.reload ? (
        <button type="button" className="button" onClick={() => location.reload()}>
          Load the page anew
        </button>
      ) : (
        <button type="button" className="button" onClick={onRetry}>
          Try again
        </button>
      )}
    </div>
  );
}
