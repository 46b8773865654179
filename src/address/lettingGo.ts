import type { Address, View } from './parameters';

/** A change to the address: null puts a parameter back to its default. */
export type AddressChange = { [Name in keyof Address]?: Address[Name] | null };

/** Parameters that only these views have a use for; the others hold in every view. */
const VIEWS_OF: Partial<Record<keyof Address, readonly View[]>> = {
  map: ['explore', 'contested'],
  tint: ['explore', 'contested'],
  measure: ['explore', 'contested', 'compare'],
  by: ['explore'],
  matrix: ['explore'],
  sort: ['explore'],
  panel: ['explore'],
  sides: ['compare'],
  unit: ['compare'],
  columns: ['data'],
  order: ['data'],
  pinned: ['data'],
  check: ['quality'],
  age: ['quality'],
  contested: ['contested'],
  trends: ['trends'],
  cases: ['trends'],
  since: ['trends'],
  change: ['trends'],
  briefing: ['briefing'],
  scene: ['briefing'],
};

/** A change of the address that, where it leads to a view, lets go what that view has no use for. */
export function lettingGo(change: AddressChange): AddressChange {
  if (change.view === undefined) return change;
  const view = change.view ?? 'explore';
  const gone = Object.entries(VIEWS_OF).flatMap(([name, views]) =>
    views.includes(view) ? [] : [[name, null] as const],
  );
  return { ...Object.fromEntries(gone), ...change };
}
