import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import { NuqsTestingAdapter } from 'nuqs/adapters/testing';
import { describe, expect, it } from 'vitest';
import { toEntry } from '../../../src/atlas/files/toEntry';
import { groupPullBacks, pullBacks } from '../../../src/atlas/figures/pullBacks';
import type { Initiative } from '../../../src/atlas/record/schema';
import type { ShownCase } from '../../../src/charts/caseAxis';
import { CaseList } from '../../../src/views/trends/CaseList';
import { CaseTable } from '../../../src/views/trends/CaseTable';
import { record } from '../../records';

const FIJI = record({
  title: 'Memorandum on police cooperation',
  response: 'The embassy called it valid.',
  events: [
    { date: '2023-01', kind: 'suspended', text: 'Put on hold.' },
    { date: '2024-03-15', kind: 'upheld', text: 'Upheld after a review.' },
  ],
});
const TORONTO = record({
  id: 'ca-cn-2022-station-toronto',
  title: 'Alleged stations in Toronto',
  hosts: ['CAN'],
  status: 'ended',
  end: '2023',
  ending: { how: 'broken-off', decidedBy: 'host' },
  evidence: 'alleged',
  disputedBy: ['CHN'],
  events: [{ date: '2023', kind: 'ended', text: 'Police say that activity stopped.' }],
  response: 'China said that there are no such stations.',
});
const SILENT = record({
  id: 'to-au-2020-halted',
  title: 'A programme that was halted',
  provider: 'AUS',
  hosts: ['TON', 'CAN'],
  status: 'suspended',
  ending: { how: 'paused' },
  events: [],
});

const records = [FIJI, TORONTO, SILENT];
const cases = pullBacks(records).map((each): ShownCase => ({
  ...each,
  entry: toEntry(each.record),
}));
function show(Cases: typeof CaseList, order: 'latest' | 'host' | 'decided') {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <NuqsTestingAdapter searchParams="?view=trends&trends=pull-backs">
        <Cases cases={cases} groups={groupPullBacks(cases, order)} />
      </NuqsTestingAdapter>
    </QueryClientProvider>,
  );
}
const caseOf = ({ title }: Initiative) => screen.getByRole('article', { name: title });
const heads = () => screen.getAllByRole('heading', { level: 4 }).map((head) => head.textContent);

describe('the list of cases', () => {
  it('tells where each stands, what happened last, and what is answered, beside each other', () => {
    show(CaseList, 'latest');
    expect(heads()).toEqual(['2024 1 case', '2023 1 case', 'No source dates it 1 case']);
    const fiji = within(caseOf(FIJI));
    expect(fiji.getByText('Upheld; active')).toBeVisible();
    expect(fiji.getByText('Upheld after a review.', { exact: false })).toBeVisible();
    expect(fiji.getByText('The embassy called it valid.')).toBeVisible();
    expect(fiji.getByText('Suspended January 2023; upheld 15 March 2024')).toBeInTheDocument();
    expect(fiji.getByRole('link', { name: FIJI.title })).toHaveAttribute(
      'href',
      expect.stringContaining(`id=${FIJI.id}`),
    );
  });

  it('has a claim with its denial and who denies it, and says where no answer is recorded', () => {
    show(CaseList, 'latest');
    const toronto = within(caseOf(TORONTO));
    expect(toronto.getByText('Broken off by the host')).toBeVisible();
    expect(toronto.getByText(/alleged, disputed/)).toBeVisible();
    expect(toronto.getByText('Response and denial')).toBeVisible();
    expect(toronto.getByText('Denied by China')).toBeVisible();
    expect(within(caseOf(SILENT)).getByText('No response is recorded.')).toBeVisible();
  });

  it('stands by region, a case of two regions in both with the region’s own host first', () => {
    show(CaseList, 'host');
    expect(heads()).toEqual(['Pacific 2 cases', 'North America 2 cases']);
    expect(
      screen
        .getAllByRole('article', { name: SILENT.title })
        .map((each) => within(each).getByText(/and/, { selector: 'p[translate]' }).textContent),
    ).toEqual(['Tonga and Canada', 'Canada and Tonga']);
  });

  it('stands by who decided', () => {
    show(CaseList, 'decided');
    expect(heads()).toEqual([
      'The host decided 1 case',
      'No source says who decided 1 case',
      'Upheld, resumed or once suspended: who decided is not recorded 1 case',
    ]);
  });

  it('is the same as a table', () => {
    show(CaseTable, 'decided');
    const row = screen.getByRole('row', { name: new RegExp(`^${TORONTO.title}`) });
    expect(
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent.trim()),
    ).toEqual([
      'Canada',
      'China',
      'Agreement',
      'Broken off by the host',
      'Broken off 2023',
      'Alleged, denied by China',
      'China said that there are no such stations.',
    ]);
  });
});
