/**
 * What the page shows before the app does: a picture of the first view that was made at build and lies over the app until that
 * shows the same. Where there is none all of this does nothing.
 */
const ID = 'first';

/** Copies of its parts that the app shows in their place while its own are on their way. */
const kept = new Map<string, HTMLElement>();

/** Takes the picture away: the app stands beneath it. */
export function endFirstPicture(): void {
  const picture = document.getElementById(ID);
  if (!picture) return;
  for (const part of picture.querySelectorAll<HTMLElement>('[data-part]'))
    kept.set(part.dataset.part ?? '', part);
  picture.remove();
}

/** A part of it by name (`timeline`); undefined where there is none. */
export function partOfFirstPicture(name: string): HTMLElement | undefined {
  return (
    kept.get(name) ??
    document.getElementById(ID)?.querySelector<HTMLElement>(`[data-part="${name}"]`) ??
    undefined
  );
}
