import type { ReactNode } from 'react';
import { partOfFirstPicture } from './firstPicture';

/** A part of the page's first picture (`timeline`) to stand in for what is on its way; null where the page had none. */
export const firstPart = (name: string): ReactNode =>
  partOfFirstPicture(name) ? <FirstPart name={name} /> : null;

function FirstPart({ name }: { name: string }) {
  return (
    <div
      ref={(place) => {
        const part = partOfFirstPicture(name);
        if (part) place?.replaceChildren(part.cloneNode(true));
      }}
      style={{ display: 'contents' }}
      aria-busy="true"
      inert
    />
  );
}
