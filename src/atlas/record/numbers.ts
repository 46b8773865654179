const whole = new Intl.NumberFormat('en-GB');

/** A whole number with thousands separated by a comma: 1,336. */
export const formatCount = (value: number): string => whole.format(value);

/** A count with its noun: "1 initiative", "1,336 initiatives". */
export const countOf = (value: number, noun: string, plural = `${noun}s`): string =>
  `${formatCount(value)} ${value === 1 ? noun : plural}`;
