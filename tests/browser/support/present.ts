import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { founding } from '../../../src/atlas/briefing/founding';
import { dataset, expect } from './test';

const NEXT = ['ArrowRight', ' ', 'PageDown'] as const;

/** The scenes of the built-in briefing as the build under test should tell them. */
const { date } = JSON.parse(readFileSync('data/dataset.json', 'utf8')) as { date: string };
export const foundingScenes = () => founding(dataset(), date).scenes;

/** Presents the built-in briefing, which is open at its first scene, to its end by keyboard: in each its words, map and chart. */
export async function presentFounding(page: Page) {
  const scenes = foundingScenes();
  for (const [index, scene] of scenes.entries()) {
    await expect(page.getByRole('status')).toHaveText(`Scene ${index + 1} of ${scenes.length}`);
    const article = page.getByRole('article');
    await expect(article.getByRole('heading', { level: 2 }).first()).toHaveText(scene.title);
    await expect(article.getByText(scene.text.split('\n')[0]!, { exact: true })).toBeVisible();
    const layout = scene.layout ?? 'map-timeline';
    if (layout.includes('map'))
      await expect(article.getByRole('button', { name: /initiatives?; / }).first()).toBeVisible();
    if (layout.includes('timeline'))
      await expect(article.locator('section svg rect:not(clipPath rect)').first()).toBeVisible();
    await page.keyboard.press(NEXT[index % NEXT.length]!);
  }
  await expect(page.getByRole('status')).toHaveText(`Scene ${scenes.length} of ${scenes.length}`);
  await expect(page.getByRole('alert')).toHaveCount(0);
}
