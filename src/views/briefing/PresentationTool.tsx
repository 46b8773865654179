import type { ReactNode } from 'react';
import styles from './Presentation.module.css';

/** A button of the bar under the scene: an icon with its name. */
export function PresentationTool({
  label,
  pressed,
  disabled,
  onClick,
  children,
}: {
  label: string;
  pressed?: boolean;
  disabled?: boolean;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={`button square ${styles.tool}`}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      aria-disabled={disabled}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
