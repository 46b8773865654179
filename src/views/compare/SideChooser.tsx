import { ArrowLeftRight, X } from 'lucide-react';
import { Fragment, useEffect, useRef, useState } from 'react';
import type { Entry } from '../../atlas/record/entry';
import { MOST_SIDES, type Side } from '../../atlas/figures/sides';
import { Menu } from '../../ui/Menu';
import styles from './SideChooser.module.css';
import { SidePicker } from './SidePicker';

/** The sides in their order: each replaced or removed, two neighbours swapped, one added. */
export function SideChooser({
  sides,
  all,
  passing,
  onSides,
}: {
  sides: readonly Side[];
  all: readonly Entry[];
  passing: readonly Entry[];
  onSides: (slugs: readonly string[]) => void;
}) {
  const row = useRef<HTMLDivElement>(null);
  /** Which side's button takes the focus once a removed one's is gone. */
  const focusAt = useRef<number | null>(null);
  const [said, setSaid] = useState('');
  const slugs = sides.map(({ slug }) => slug);

  useEffect(() => {
    if (focusAt.current === null) return;
    const buttons = row.current?.querySelectorAll<HTMLElement>('[data-side] > button:first-child');
    buttons?.[Math.min(focusAt.current, buttons.length - 1)]?.focus();
    focusAt.current = null;
  }, [sides]);

  const change = (to: readonly string[], words: string) => {
    setSaid(words);
    onSides(to);
  };
  const pick = (at: number) => (side: Side) => {
    // The popover gives the focus back to its button as it closes.
    row.current?.querySelector<HTMLElement>('[popover]:popover-open')?.hidePopover();
    if (at === sides.length && sides.length + 1 === MOST_SIDES) focusAt.current = at;
    const to = [...slugs];
    to[at] = side.slug;
    change(to, at < sides.length ? `${side.label} in its place` : `${side.label} added`);
  };
  const picker = (at: number) => (
    <SidePicker all={all} passing={passing} taken={slugs} onPick={pick(at)} />
  );

  return (
    <div ref={row} className={styles.row} role="group" aria-label="Sides to compare">
      {sides.map((side, at) => {
        const before = sides[at - 1];
        return (
          <Fragment key={at}>
            {before && (
              <button
                type="button"
                className={`button quiet square ${styles.swap}`}
                aria-label={`Swap ${before.label} and ${side.label}`}
                title={`Swap ${before.label} and ${side.label}`}
                onClick={() => {
                  const to = [...slugs];
                  [to[at - 1], to[at]] = [side.slug, before.slug];
                  change(to, `${side.label} now stands before ${before.label}`);
                }}
              >
                <ArrowLeftRight size={15} aria-hidden />
              </button>
            )}
            <div data-side className={styles.side} role="group" aria-label={`Side ${at + 1}`}>
              <Menu label={side.label}>{picker(at)}</Menu>
              {sides.length > 1 && (
                <button
                  type="button"
                  className={`button square ${styles.remove}`}
                  aria-label={`Remove ${side.label}`}
                  title={`Remove ${side.label}`}
                  onClick={() => {
                    focusAt.current = at;
                    change(
                      slugs.filter((_, other) => other !== at),
                      `${side.label} removed`,
                    );
                  }}
                >
                  <X size={14} aria-hidden />
                </button>
              )}
            </div>
          </Fragment>
        );
      })}
      {sides.length < MOST_SIDES ? (
        <Menu label="Add a side">{picker(sides.length)}</Menu>
      ) : (
        <span className={styles.full}>Four sides at most</span>
      )}
      <span className="hidden" aria-live="polite">
        {said}
      </span>
    </div>
  );
}
