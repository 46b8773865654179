/**
 * What the page shows before the app does: a picture of the first view that was made at build and lies over the app until that
 * shows the same. Where there is none all of this does nothing.
 */
const ID = 'first';
const FIELD = 'input[type=search]';

/** Copies of its parts that the app shows in their place while its own are on their way. */
const kept = new Map<string, HTMLElement>();

/** Takes the picture away: the app stands beneath it, and what was typed in its search goes on there. */
export function endFirstPicture(): void {
  const picture = document.getElementById(ID);
  if (!picture) return;
  for (const part of picture.querySelectorAll<HTMLElement>('[data-part]'))
    kept.set(part.dataset.part ?? '', part);
  const typed = picture.querySelector<HTMLInputElement>(FIELD);
  const writing = typed !== null && typed === document.activeElement;
  picture.remove();
  const field = document.querySelector<HTMLInputElement>(FIELD);
  if (!typed || !field) return;
  if (writing) field.focus();
  if (!typed.value) return;
  // By the element's own means: React takes it for typed, and the cursor stands behind it.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(
    field,
    typed.value,
  );
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** A part of it by name (`timeline`); undefined where there is none. */
export function partOfFirstPicture(name: string): HTMLElement | undefined {
  return (
    kept.get(name) ??
    document.getElementById(ID)?.querySelector<HTMLElement>(`[data-part="${name}"]`) ??
    undefined
  );
}
