import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folders = (parent: string) =>
  readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${parent}/${name}/`);

test('CONTRIBUTING tells of every room of the house, and of none that is not there', () => {
  const told = [...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/^\| `([^`]+)` \|/gm)].map(
    ([, folder]) => folder!,
  );
  expect(told.filter((folder) => !existsSync(folder))).toEqual([]);
  const rooms = [...folders('src'), ...folders('src/atlas')];
  expect(rooms.filter((folder) => !told.includes(folder))).toEqual([]);
});
