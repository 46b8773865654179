/** Makes the icons that an installed atlas shows, from public/icon.svg: `npm run icons`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { BROWSER_ARGS, ensureBrowser } from './browser';

const drawing = readFileSync('public/icon.svg', 'utf8');
/** Systems cut a maskable icon to their own shape: its ground fills the square, its marks keep to the middle four fifths. */
const maskable = drawing
  .replace(' rx="7"', '')
  .replace(
    /(<rect width="32"[^>]*>)(.*)<\/svg>/,
    '$1<g transform="translate(2.7 2.5) scale(.83)">$2</g></svg>',
  );

const browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...BROWSER_ARGS] });
for (const [name, svg, size] of [
  ['icon-192.png', drawing, 192],
  ['icon-512.png', drawing, 512],
  ['icon-maskable-512.png', maskable, 512],
] as const) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`);
  writeFileSync(`public/${name}`, await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
