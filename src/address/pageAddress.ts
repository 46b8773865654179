/**
 * The page's own address without its query, to be cited or sent on. Opened from a folder it is the file's name alone: where that
 * lies on the reader's device means nothing to others and is not theirs to know.
 */
export const pageAddress = (): string =>
  isOneFile() ? location.pathname.replace(/.*\//, '') : location.href.replace(/[?#].*/, '');

/** Whether the atlas was opened as one file, with nothing beside it. */
export const isOneFile = (): boolean => location.protocol === 'file:';

/** The link to the first view as it opens: a page in a folder of files is not found by the folder's name. */
export const homeHref = (): string => (isOneFile() ? '?' : './');
