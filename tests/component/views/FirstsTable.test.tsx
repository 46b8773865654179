import { render, screen, within } from '@testing-library/react';
import { NuqsTestingAdapter } from 'nuqs/adapters/testing';
import { expect, it } from 'vitest';
import { FirstsTable } from '../../../src/views/host/FirstsTable';
import { entry } from '../../entries';

it('says for all types and for each who came first, as far as the dates tell', () => {
  const entries = [
    entry({ provider: 'AUS', type: 'training', start: '2003-07', title: 'First training' }),
    entry({ provider: 'CHN', type: 'training', start: '2013-07-01' }),
    entry({ provider: 'CHN', type: 'agreement', start: '2011' }),
    entry({ provider: 'USA', type: 'agreement', start: '2011-04' }),
    entry({ provider: 'USA', type: 'agreement', start: '2011' }),
  ];
  render(
    <NuqsTestingAdapter searchParams="?view=host&host=FJI">
      <FirstsTable entries={entries} />
    </NuqsTestingAdapter>,
  );
  const said = screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => [
      within(row).getByRole('rowheader').textContent.trim(),
      within(row).getAllByRole('cell').at(-1)!.textContent,
    ]);
  expect(said).toEqual([
    [
      'All types',
      'Australia first, in July 2003; China about 8 years later; the United States about 8 years later',
    ],
    ['Agreement', 'China and the United States in the same year, order not known'],
    ['Training', 'Australia first, in July 2003; China 10.0 years later'],
  ]);
  const [first] = screen.getAllByRole('link', { name: 'July 2003: First training' });
  expect(first).toHaveAttribute('href', expect.stringContaining('id='));
  expect(screen.getAllByText('one of 2 that may be first').length).toBeGreaterThan(0);
});

it('names a first record as the reader’s own where it is', () => {
  const entries = [
    entry({ provider: 'AUS', type: 'training', start: '2003-07' }),
    entry({ provider: 'CHN', type: 'training', start: '2013-07-01', own: 'list.csv' }),
    entry({ provider: 'USA', type: 'training', start: '2011', own: 'list.csv' }),
    entry({ provider: 'USA', type: 'training', start: '2011' }),
  ];
  render(
    <NuqsTestingAdapter searchParams="?view=host&host=FJI">
      <FirstsTable entries={entries} />
    </NuqsTestingAdapter>,
  );
  const cells = within(screen.getAllByRole('row')[1]!).getAllByRole('cell');
  const of = (date: RegExp) => cells.find(({ textContent }) => date.test(textContent))!;
  expect(of(/July 2003/)).not.toHaveTextContent('own');
  expect(of(/1 July 2013/)).toHaveTextContent('your own record');
  expect(of(/one of 2 that may be first/)).toHaveTextContent('1 of them your own');
});
