import { parseAddress, type View } from '../address/parameters';
import type { Layout, Scene } from '../atlas/briefing/briefing';

/** What the views are usually shown as; any other as it is. */
const USUAL: Partial<Record<View, Layout>> = {
  explore: 'map-timeline',
  compare: 'comparison',
  contested: 'contested',
  host: 'lanes',
};

/** The layout of a scene; `null` where its view is shown as it is. */
export const layoutOf = ({ layout, address }: Pick<Scene, 'layout' | 'address'>): Layout | null =>
  layout ?? USUAL[parseAddress(address).view] ?? null;

/** Layouts that are a whole view of the atlas. */
const VIEWS: Partial<Record<Layout, View>> = { comparison: 'compare', contested: 'contested' };

/** The address of what a scene shows: its own, in the view that its layout asks for. */
export function shownAddress({ layout, address }: Pick<Scene, 'layout' | 'address'>): string {
  const view = layout && VIEWS[layout];
  if (!view || parseAddress(address).view === view) return address;
  const query = new URLSearchParams(address);
  query.set('view', view);
  return query.toString();
}
