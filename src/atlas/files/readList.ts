import { isTooDeep } from './nesting';

const KEYS = {
  events: ['date', 'kind', 'text'],
  measures: ['kind', 'value', 'unit', 'asOf', 'note'],
} as const;
export type ListField = keyof typeof KEYS | 'partners';

/** The list that a cell holds as JSON, unchecked; of partners also with semicolons between. What is no list stays as it is. */
export function readList(field: ListField, cell: string, strict: boolean): unknown {
  if (cell === '') return [];
  const list = parsed(cell);
  if (!Array.isArray(list)) {
    if (field === 'partners' && !strict) return [...new Set(cell.split(/\s*;\s*/).filter(Boolean))];
    return cell;
  }
  return field === 'partners' ? list : list.map((item) => only(item, KEYS[field]));
}

function parsed(cell: string): unknown {
  if (!/^[[{]/.test(cell) || isTooDeep(cell)) return cell;
  try {
    return JSON.parse(cell) as unknown;
  } catch {
    return cell;
  }
}

/** An object with these of its properties only: one more than the format has is passed over. */
function only(item: unknown, keys: readonly string[]): unknown {
  if (typeof item !== 'object' || item === null) return item;
  return Object.fromEntries(Object.entries(item).filter(([key]) => keys.includes(key)));
}
