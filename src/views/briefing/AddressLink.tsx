import type { ReactNode } from 'react';
import { queryOf } from '../../address/parameters';
import { useAddress, type AddressChange } from '../../address/useAddress';

/** A link to a state of the app. A plain click stays in the page; a new tab or window is the browser's to open. */
export function AddressLink({
  to,
  className,
  label,
  children,
}: {
  to: AddressChange;
  className?: string | undefined;
  /** Spoken in place of what the link shows. */
  label?: string;
  children: ReactNode;
}) {
  const [address, setAddress] = useAddress();
  const target = Object.fromEntries(
    Object.entries({ ...address, ...to }).filter(([, value]) => value !== null),
  );
  return (
    <a
      className={className}
      href={queryOf(target)}
      aria-label={label}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        setAddress(to);
      }}
    >
      {children}
    </a>
  );
}
