import {
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
} from '@tanstack/react-table';

/**
 * What the table's columns can do, of all that TanStack Table has. Rows it would make anew at every filter change, which at a
 * hundred thousand takes too long.
 */
export const features = tableFeatures({
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
});
export type Features = typeof features;

/** The column of checkboxes, in pixels; it always stays. */
export const CHECKS = 44;
