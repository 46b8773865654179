import type { FileFault } from './files';

/** A fault on one line: file, row, id, field, reason. */
export const faultLine = ({ file, row, id, field, reason }: FileFault) =>
  `data/${file} row ${row}: ${id ?? '(no id)'}: ${field}: ${reason}`;
