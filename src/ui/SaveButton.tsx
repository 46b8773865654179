import { useState, type ReactNode } from 'react';

/** A button that makes a file and saves it; where that does not come about, it says why. Pressed again, it tries again. */
export function SaveButton({
  className = 'button',
  save,
  children,
}: {
  className?: string;
  save: () => Promise<void>;
  children: ReactNode;
}) {
  const [failed, setFailed] = useState<string>();
  return (
    <>
      <button
        type="button"
        className={className}
        onClick={() => {
          setFailed(undefined);
          save().catch((error: unknown) =>
            setFailed(error instanceof Error ? error.message : String(error)),
          );
        }}
      >
        {children}
      </button>
      {failed && <span role="alert">The file could not be made. {failed}</span>}
    </>
  );
}
