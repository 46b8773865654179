/**
 * What a browser's page translation does to a page, with guillemets in place of another language: every text is taken out and
 * stands in two `<font>` elements (`replaces`), or is itself put into one (`wraps`), as soon as it is there and whenever it
 * changes. It stands alone, so that it can be sent into a browser.
 */
export function imitateTranslation(page: Node, manner: 'replaces' | 'wraps'): void {
  const apart = 'script, style, textarea, svg, canvas, [translate="no"]';
  const translate = (text: Text) => {
    const parent = text.parentElement;
    if (!parent || parent.closest(apart) || text.data.trim() === '' || text.data.startsWith('«'))
      return;
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    outer.append(inner);
    if (manner === 'replaces') {
      inner.textContent = `«${text.data}»`;
      text.replaceWith(outer);
    } else {
      text.before(outer);
      inner.append(text);
      text.data = `«${text.data}»`;
    }
  };
  const all = (node: Node) => {
    const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (texts.nextNode()) found.push(texts.currentNode as Text);
    if (node instanceof Text) found.push(node);
    for (const text of found) if (text.isConnected) translate(text);
  };
  new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'characterData') all(target);
      else for (const node of addedNodes) all(node);
    }
  }).observe(page, { childList: true, subtree: true, characterData: true });
  all(page);
}
