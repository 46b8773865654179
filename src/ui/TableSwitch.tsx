import { Table2 } from 'lucide-react';

/** The button that shows a drawing's numbers as a table, and the drawing again. */
export function TableSwitch({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  return (
    <button type="button" className="button" aria-pressed={on} onClick={() => onChange(!on)}>
      <Table2 size="1rem" aria-hidden />
      View as table
    </button>
  );
}
