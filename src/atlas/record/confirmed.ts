import { latestDay } from './dates';

/** An active initiative holds to today only where it was confirmed as such within so many years. */
export const CONFIRMED_FOR_YEARS = 3;

/** Whether a status was last confirmed more than three years before a day (`YYYY-MM-DD`), by all that its date may stand for. */
export const isLongUnconfirmed = (statusAsOf: string, day: string): boolean =>
  latestDay(statusAsOf) < `${Number(day.slice(0, 4)) - CONFIRMED_FOR_YEARS}${day.slice(4)}`;
