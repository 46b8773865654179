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
export function layoutOf({ layout, address }: Pick<Scene, 'layout' | 'address'>): Layout | null {
  if (layout) return layout;
  const { view, trends } = parseAddress(address);
  if (view === 'trends' && trends === 'pull-backs') return 'pull-backs';
  return USUAL[view] ?? null;
}

/** Layouts that are a whole view of the atlas, or a part of one: what their address says. */
const VIEWS: Partial<Record<Layout, Partial<Record<'view' | 'trends', string>>>> = {
  comparison: { view: 'compare' },
  contested: { view: 'contested' },
  'pull-backs': { view: 'trends', trends: 'pull-backs' },
};

/** The address of what a scene shows: its own, in the view that its layout asks for. */
export function shownAddress({ layout, address }: Pick<Scene, 'layout' | 'address'>): string {
  const query = new URLSearchParams(address);
  const asked = Object.entries((layout && VIEWS[layout]) ?? {});
  if (asked.every(([name, value]) => query.get(name) === value)) return address;
  for (const [name, value] of asked) query.set(name, value);
  return query.toString();
}
