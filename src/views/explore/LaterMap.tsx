import { useSuspenseQuery } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { basemapQuery } from '../../dataset/queries';
import AtlasMap from '../../map/AtlasMap';
import type { Basemap } from '../../map/where';

/** The map with its land. Suspends until that is there. */
export default function LaterMap(props: Omit<ComponentProps<typeof AtlasMap>, 'basemap'>) {
  const { data: basemap } = useSuspenseQuery(basemapQuery);
  return <AtlasMap {...props} basemap={basemap as Basemap} />;
}
