/**
 * The scales that charts here use. The build gives them to Recharts in place of all of d3-scale, which brings its own reading and
 * writing of dates and colours with it.
 */
export { scaleBand, scaleLinear, scalePoint } from 'd3-scale';
