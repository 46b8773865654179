import { Check } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import styles from './CopyButton.module.css';

/** Copies a text and says so; where the clipboard is closed to us it shows the text to be copied by hand. */
export function CopyButton({
  label,
  text,
  icon,
  className = 'button',
}: {
  label: string;
  text: () => string;
  /** Stands in place of the label, which is then spoken only. */
  icon?: ReactNode;
  className?: string;
}) {
  const [copied, setCopied] = useState(false);
  const [byHand, setByHand] = useState<string | null>(null);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    const value = text();
    try {
      await navigator.clipboard.writeText(value);
      setByHand(null);
      setCopied(true);
    } catch {
      setByHand(value);
    }
  };

  return (
    <>
      <button
        type="button"
        className={className}
        onClick={() => void copy()}
        aria-label={icon ? label : undefined}
        title={icon ? label : undefined}
      >
        {copied ? (
          <>
            <Check size={14} aria-hidden />
            {!icon && 'Copied'}
          </>
        ) : (
          (icon ?? label)
        )}
      </button>
      <span className="hidden" aria-live="polite">
        {copied && 'Copied'}
      </span>
      {byHand !== null && (
        <label className={styles.byHand}>
          The browser does not let us copy. Copy this text:
          <textarea
            className="field"
            readOnly
            rows={3}
            value={byHand}
            onFocus={(event) => event.target.select()}
          />
        </label>
      )}
    </>
  );
}
