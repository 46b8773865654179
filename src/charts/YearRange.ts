/** Tells a choice of years; null is open to that side. `final` is false while a hand is still moving. */
export type OnYears = (from: number | null, to: number | null, how: { final: boolean }) => void;

/** What chooses years is given: the first and last that make sense, those chosen (null: open to that side), and who is told. */
export interface YearRange {
  first: number;
  last: number;
  from: number | null;
  to: number | null;
  onYears: OnYears;
}
