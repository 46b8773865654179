import { ChevronDown } from 'lucide-react';
import { createContext, use, useId, useState, type ReactNode } from 'react';
import styles from './Menu.module.css';

/** Whether menus are left out: where a view stands in another's page, there is nothing to set. */
export const MenusHidden = createContext(false);

/**
 * A button that opens a panel beside it: the platform's own popover, which closes on Escape or a click elsewhere and gives
 * the focus back. What the panel holds is made only while it is open.
 */
export function Menu({
  label,
  icon,
  children,
}: {
  label: string;
  /** Stands in place of the label, which is then spoken only. */
  icon?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  const [open, setOpen] = useState(false);
  if (use(MenusHidden)) return null;
  return (
    <>
      <button
        type="button"
        className={icon ? 'button square' : 'button'}
        popoverTarget={id}
        aria-label={icon ? label : undefined}
        title={icon ? label : undefined}
      >
        {icon ?? (
          <>
            {label}
            <ChevronDown size={14} aria-hidden />
          </>
        )}
      </button>
      <div
        id={id}
        popover="auto"
        role="group"
        aria-label={label}
        className={styles.panel}
        onBeforeToggle={(event) => event.newState === 'open' && setOpen(true)}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open && children}
      </div>
    </>
  );
}
