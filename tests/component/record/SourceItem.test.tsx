import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Source } from '../../../src/atlas/record/schema';
import { officialWords } from '../../../src/record/words';
import { SourceItem } from '../../../src/record/SourceItem';

const source: Source = {
  title: 'Police memorandum signed',
  publisher: 'The Fiji Times',
  url: 'https://www.fijitimes.example/story',
  published: '2017-07',
  kind: 'news',
  supports: ['start'],
};
const show = (given: Partial<Source>) =>
  render(
    <ul>
      <SourceItem source={{ ...source, ...given }} />
    </ul>,
  );

describe('SourceItem', () => {
  test('leads to the page and to an archived copy near its day, without telling them who sent', () => {
    show({});
    const page = screen.getByRole('link', { name: /^Police memorandum signed/ });
    expect(page).toHaveAttribute('href', source.url);
    const archive = screen.getByRole('link', { name: /^Archived copy of Police memorandum/ });
    expect(archive).toHaveAttribute('href', `https://web.archive.org/web/201707/${source.url}`);
    for (const link of [page, archive]) expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    expect(page.closest('li')).toHaveTextContent('The Fiji Times, July 2017');
  });

  test('a leak and a copy are labelled before they are opened', () => {
    show({ kind: 'leak', copy: true });
    const label = screen.getByText(/leaked government document/);
    const link = screen.getByRole('link', { name: /^Police memorandum signed/ });
    expect(label.compareDocumentPosition(link)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(screen.getByText('A copy, read at fijitimes.example')).toBeVisible();
  });

  test('an address that is not http or https is text, never a link', () => {
    show({ url: 'javascript:alert(1)' });
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.getByText('Police memorandum signed')).toBeVisible();
  });

  test.each([
    ['http://54.188.221.188/story', '54.188.221.188'],
    ['http://www.ttav89.com/a/story.html', 'ttav89.com'],
  ])('a copy where readers should not be led is text, and says so: %s', (url, domain) => {
    show({ url, copy: true });
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.getByText('Police memorandum signed')).toBeVisible();
    expect(screen.getByText(`A copy, read at ${domain}`)).toBeVisible();
    expect(screen.getByText(/not linked, for what it shows may have changed/)).toHaveTextContent(
      url,
    );
  });

  test('a source without a date says so', () => {
    show({ published: null });
    expect(screen.getByText(/no date given/)).toBeVisible();
  });

  test('what it bears is told', () => {
    show({ supports: ['start', 'status', 'disputedBy'] });
    expect(screen.getByText(/· bears beginning, status, denial/)).toBeVisible();
  });

  test('a title in another script stands by itself', () => {
    show({ title: 'مذكرة تفاهم' });
    expect(screen.getByText('مذكرة تفاهم').tagName).toBe('BDI');
  });
});

test.each([
  [['official', 'news'], 'One of them is official.'],
  [['official', 'official', 'news'], '2 of them are official.'],
  [['official', 'official'], 'All of them are official.'],
  [['news', 'leak'], 'None of them is official.'],
  [['news'], 'It is not official.'],
] as const)('of %j it is said: %s', (kinds, said) => {
  expect(officialWords(kinds.map((kind) => ({ kind })))).toBe(said);
});
