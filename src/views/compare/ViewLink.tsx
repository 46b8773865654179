import type { MouseEvent, ReactNode } from 'react';
import { homeHref } from '../../address/pageAddress';
import { queryOf } from '../../address/parameters';
import { useAddress, type AddressChange } from '../../address/useAddress';

/** A link to another view with a change to the address; the new view begins at its top, with the focus. */
export function ViewLink({
  to,
  className,
  children,
}: {
  to: AddressChange;
  className?: string | undefined;
  children: ReactNode;
}) {
  const [address, setAddress] = useAddress();
  const change = { id: null, ...to };
  const onClick = (event: MouseEvent) => {
    // A new tab or window is the browser's to open.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    setAddress(change);
    scrollTo(0, 0);
    document.getElementById('content')?.focus({ preventScroll: true });
  };
  const href = queryOf({ ...address, ...change } as Parameters<typeof queryOf>[0]) || homeHref();
  return (
    <a className={className} href={href} onClick={onClick}>
      {children}
    </a>
  );
}
