import { expect, it } from 'vitest';
import { sceneCases } from '../../../../src/atlas/briefing/sceneCases';
import { record } from '../../../records';

const suspended = (at: number) =>
  record({
    id: `fj-cn-201${at}-case`,
    title: `Case ${at} of some length`,
    status: 'suspended',
    events: [{ date: `201${at}`, kind: 'suspended', text: 'Put on hold.' }],
  });
const RECORDS = Array.from({ length: 7 }, (_, at) => suspended(at));

it('are those that the scene points at, in its order, by their short names', () => {
  const { shown, pointed, total } = sceneCases(RECORDS, [
    { id: 'fj-cn-2013-case', label: 'Third' },
    { id: 'fj-cn-2011-case', label: '' },
    { id: 'not-in-view', label: 'None' },
  ]);
  expect(shown.map(({ name, stands }) => [name, stands])).toEqual([
    ['Third', 'Suspended, 2013'],
    ['Case 1 of some length', 'Suspended, 2011'],
  ]);
  expect([pointed, total]).toEqual([true, 7]);
});

it('are the latest where it points at no case', () => {
  const { shown, pointed } = sceneCases(RECORDS, [{ id: 'not-in-view', label: 'None' }]);
  expect(shown.map(({ pulled }) => pulled.record.id)).toEqual(
    [6, 5, 4, 3, 2].map((at) => `fj-cn-201${at}-case`),
  );
  expect(pointed).toBe(false);
  expect(sceneCases([record({ events: [] })], [])).toEqual({
    shown: [],
    pointed: false,
    total: 0,
  });
});

it('tell the latest step where that is another than how they stand', () => {
  const [only] = sceneCases(
    [
      record({
        status: 'suspended',
        events: [
          { date: '2022', kind: 'suspended', text: 'Put on hold.' },
          { date: '2023-06', kind: 'reviewed', text: 'Reviewed.' },
        ],
      }),
    ],
    [],
  ).shown;
  expect(only!.stands).toBe('Suspended; reviewed June 2023');
});
