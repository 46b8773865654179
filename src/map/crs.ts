import * as L from 'leaflet';
import { pattersonLat, pattersonY } from './patterson';

const RADIAN = Math.PI / 180;

const projection: L.Projection = {
  bounds: L.bounds([-30 * RADIAN, pattersonY(-90)], [330 * RADIAN, pattersonY(90)]),
  project: (place) => {
    const { lat, lng } = L.latLng(place);
    return L.point(lng * RADIAN, pattersonY(lat));
  },
  unproject: (point) => {
    const { x, y } = L.point(point);
    return L.latLng(pattersonLat(y), x / RADIAN);
  },
};

/** Patterson's projection for Leaflet: 360° are 256 pixels wide at zoom 0, 30° W is the left edge, the equator the middle. */
export const PATTERSON: L.CRS = L.Util.extend({}, L.CRS, {
  code: 'Patterson',
  projection,
  transformation: new L.Transformation(1 / (2 * Math.PI), 1 / 12, -1 / (2 * Math.PI), 0.5),
  infinite: false,
}) as unknown as L.CRS;
