import { use, type ComponentProps } from 'react';
import { AddressHref } from './AddressHref';
import { lettingGo } from './lettingGo';
import type { Address } from './parameters';
import { useAddress, type AddressChange } from './useAddress';

/**
 * A link that changes a part of the address and leaves the rest: a real one, so that it opens in a new tab too. One to another
 * view brings the reader to its top.
 */
export function AddressLink({
  change,
  onClick,
  ...rest
}: { change: AddressChange } & Omit<ComponentProps<'a'>, 'href'>) {
  const [address, setAddress] = useAddress();
  const hrefOf = use(AddressHref);
  return (
    <a
      {...rest}
      href={hrefOf({ ...address, ...lettingGo(change) } as Partial<Address>)}
      onClick={(event) => {
        onClick?.(event);
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        setAddress(change);
        if (!change.view) return;
        scrollTo(0, 0);
        // The link may go with its view: the reading goes on where the view begins.
        document.getElementById('content')?.focus({ preventScroll: true });
      }}
    />
  );
}
