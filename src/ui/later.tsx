import { lazy, type ComponentProps, type ComponentType, type LazyExoticComponent } from 'react';

/** What lets go of each part that failed, so that it is fetched again when it is next shown. */
const failed = new Set<() => void>();

/** Lets the parts that failed be fetched again: once a boundary has said so, or its children would be tried for ever. */
export function forgetFailures(): void {
  for (const forget of failed) forget();
  failed.clear();
}

/**
 * A component whose code comes when it is first shown. It stands in a `Panel` or a `Quiet`, which hold its space, say when it
 * fails and fetch it again: what React's own `lazy` makes keeps a failure for ever, so another is made then.
 */
// React's own `lazy` takes any component too: its props are inferred from it.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export function later<Part extends ComponentType<any>>(
  load: () => Promise<{ default: Part }>,
): ComponentType<ComponentProps<LazyExoticComponent<Part>>> {
  const begin = (): LazyExoticComponent<Part> =>
    lazy(() => {
      const coming = load();
      coming.catch(() => failed.add(() => (Coming = begin())));
      return coming;
    });
  let Coming = begin();
  return function Later(props) {
    return <Coming {...props} />;
  };
}
