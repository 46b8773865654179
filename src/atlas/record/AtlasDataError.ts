/** Data that cannot be read as what it should be; the message says what is wrong with it, in words for the reader. */
export class AtlasDataError extends Error {
  override name = 'AtlasDataError';
}
