import type { Provider } from '../../atlas/record/vocabulary';

/** Each provider's colour, as the tokens name it. */
export const PROVIDER_COLOURS: Record<Provider, string> = {
  CHN: 'var(--china)',
  USA: 'var(--united-states)',
  AUS: 'var(--australia)',
};

/** Each provider's shape as an SVG path in a box from -8 to 8; all three of about the same area. */
export const PROVIDER_SHAPES: Record<Provider, string> = {
  CHN: 'M0-6a6 6 0 1 1 0 12a6 6 0 1 1 0-12Z',
  USA: 'M-5.3-5.3H5.3V5.3H-5.3Z',
  AUS: 'M0-6.8L7 5.4H-7Z',
};
