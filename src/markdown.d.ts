/** A text in Markdown as HTML, made by scripts/markdownPlugin.ts when the site is built. */
declare module '*.md?html' {
  const html: string;
  export default html;
}
