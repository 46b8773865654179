/**
 * The parts of Leaflet that the map uses, from Leaflet's own source: without tiles, pop-ups, tooltips, pictures and controls. The
 * builds give them to whoever asks for `leaflet`.
 */
import 'leaflet/src/layer/vector/Renderer.getRenderer.js';
import 'leaflet/src/map/handler/Map.BoxZoom.js';
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.Keyboard.js';
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js';
import 'leaflet/src/map/handler/Map.TapHold.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';
import * as DomEvent from 'leaflet/src/dom/DomEvent.js';
import * as DomUtil from 'leaflet/src/dom/DomUtil.js';
import * as Util from 'leaflet/src/core/Util.js';

export { CRS } from 'leaflet/src/geo/crs/CRS.js';
export { toLatLng as latLng } from 'leaflet/src/geo/LatLng.js';
export { LatLngBounds } from 'leaflet/src/geo/LatLngBounds.js';
export { toBounds as bounds } from 'leaflet/src/geometry/Bounds.js';
export { toPoint as point } from 'leaflet/src/geometry/Point.js';
export { Transformation } from 'leaflet/src/geometry/Transformation.js';
export { GeoJSON } from 'leaflet/src/layer/GeoJSON.js';
export { Map } from 'leaflet/src/map/Map.js';
export { DomEvent, DomUtil, Util };
