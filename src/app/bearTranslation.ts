/**
 * Keeps the page whole and true while a browser translates it. A translator takes texts out and puts `<font>` elements with
 * words of its own in their places; React would then change texts that nobody sees, and fail where it takes one out. Here a
 * text that changes comes back to its place, for the translator to translate anew, and what is done to a text that is away is
 * done to what stands for it.
 */
export function bearTranslation(page: Node): void {
  new MutationObserver((records) => {
    for (const { target, removedNodes, addedNodes, previousSibling, nextSibling } of records)
      for (const text of removedNodes) {
        if (!(text instanceof Text)) continue;
        const standIn = [...addedNodes, previousSibling, nextSibling].find(isTranslators);
        if (!standIn) continue;
        guard(target);
        // It may have been moved into the element instead: then it still is what is seen.
        if (!text.isConnected) takeNote(text, standIn);
      }
  }).observe(page, { childList: true, subtree: true });
}

const isTranslators = (node: Node | null): node is Element => node?.nodeName === 'FONT';

/** What stands in the place of each text that was taken out. */
const standIns = new WeakMap<Node, Element>();

/** The text comes back with what it is changed to. */
function takeNote(text: Text, standIn: Element): void {
  standIns.set(text, standIn);
  Object.defineProperty(text, 'nodeValue', {
    configurable: true,
    get: () => text.data,
    set: (value: string) => {
      Reflect.deleteProperty(text, 'nodeValue');
      standIns.get(text)?.replaceWith(text);
      standIns.delete(text);
      text.data = value;
    },
  });
}

/** Lets the element's texts be taken out, moved and gone before, wherever they are. */
function guard(parent: Node): void {
  if (Object.hasOwn(parent, 'removeChild')) return;
  /** The child that is, holds or stands for a node; null where there is none any more. */
  const childFor = (node: Node): Node | null => {
    let at: Node | null = parent.contains(node) ? node : (standIns.get(node) ?? null);
    while (at && at.parentNode !== parent) at = at.parentNode;
    return at;
  };
  const { prototype } = Node;
  const leaving = <T extends Node>(node: T): T => {
    standIns.get(node)?.remove();
    return node;
  };
  Object.assign(parent, {
    removeChild: <T extends Node>(child: T): T => {
      const there = childFor(child);
      if (there) prototype.removeChild.call(parent, there);
      return child;
    },
    insertBefore: <T extends Node>(node: T, before: Node | null): T =>
      prototype.insertBefore.call(parent, leaving(node), before && childFor(before)) as T,
    appendChild: <T extends Node>(node: T): T =>
      prototype.appendChild.call(parent, leaving(node)) as T,
  });
}
