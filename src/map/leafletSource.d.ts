/** Leaflet's source has no types of its own; what is used of it is typed as of the package. */
declare module 'leaflet/src/*';
