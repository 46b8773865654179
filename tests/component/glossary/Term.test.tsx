import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NuqsTestingAdapter } from 'nuqs/adapters/testing';
import { afterEach, expect, it, vi } from 'vitest';
import { Suspense, type ReactNode } from 'react';
import type { Term as TermEntry } from '../../../src/atlas/record/schema';
import { createQueryClient } from '../../../src/dataset/queries';
import Glossary from '../../../src/glossary/Glossary';
import { Term } from '../../../src/glossary/Term';
import { WithTerms } from '../../../src/glossary/WithTerms';
import RecordDetails from '../../../src/record/RecordDetails';
import { record } from '../../records';

const TERMS: TermEntry[] = [
  {
    id: 'shiprider',
    term: 'Shiprider agreement',
    forms: ['shiprider agreement', 'shiprider'],
    definition: 'Officers of one state aboard the patrol ship of another.',
    source: {
      title: 'Shipriders at work',
      publisher: 'A university',
      url: 'https://example.org/shipriders',
      published: '2024-03-06',
      kind: 'academic',
    },
  },
  {
    id: 'disputed',
    term: 'Disputed',
    forms: [],
    definition: 'Denied on the record by a government.',
    source: { kind: 'method' },
  },
];

/** What stands on the page, with the glossary as the server gives it. */
function show(children: ReactNode, answer: () => Promise<Response>) {
  vi.stubGlobal('fetch', answer);
  return render(
    <QueryClientProvider client={createQueryClient()}>
      <NuqsTestingAdapter>{children}</NuqsTestingAdapter>
    </QueryClientProvider>,
  );
}
const glossary = () => Promise.resolve(new Response(JSON.stringify(TERMS)));
const toggle = (element: Element, newState: 'open' | 'closed') => {
  const event = Object.assign(new Event('toggle'), { newState });
  element.dispatchEvent(event);
};

afterEach(() => vi.unstubAllGlobals());

it('marks the first place of a term in a text and keeps the text whole', async () => {
  const { container } = show(
    <p>
      <WithTerms text="A shiprider agreement: the shiprider boards ships." />
    </p>,
    glossary,
  );
  const button = await screen.findByRole('button', { name: 'shiprider agreement' });
  expect(screen.getAllByRole('button')).toHaveLength(1);
  expect(container.textContent).toBe('A shiprider agreement: the shiprider boards ships.');
  expect(button).toHaveAttribute('popovertarget');
});

it('opens the definition with its source, which opens in a new tab', async () => {
  const { container } = show(<Term id="shiprider">Shiprider</Term>, glossary);
  await screen.findByRole('button', { name: 'Shiprider' });
  const panel = container.querySelector('[popover]')!;
  expect(panel).toHaveAttribute('aria-label', 'Definition of Shiprider agreement');
  toggle(panel, 'open');
  expect(await screen.findByText(TERMS[0]!.definition)).toBeInTheDocument();
  const link = within(panel as HTMLElement).getByRole('link', { hidden: true });
  expect(link).toHaveAttribute('href', 'https://example.org/shipriders');
  expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  expect(panel).toHaveTextContent('A university, 6 March 2024');
});

it('keeps Escape from what stands around while a definition is open, and no longer', async () => {
  const onKeyDown = vi.fn();
  const { container } = show(
    <div onKeyDown={onKeyDown}>
      <Term id="disputed">Denied by</Term>
    </div>,
    glossary,
  );
  const button = await screen.findByRole('button', { name: 'Denied by' });
  button.focus();
  const panel = container.querySelector('[popover]')!;
  toggle(panel, 'open');
  await screen.findByText(TERMS[1]!.definition);
  await userEvent.keyboard('{Escape}');
  expect(onKeyDown).not.toHaveBeenCalled();
  toggle(panel, 'closed');
  await vi.waitFor(() => expect(screen.queryByText(TERMS[1]!.definition)).toBeNull());
  await userEvent.keyboard('{Escape}');
  expect(onKeyDown).toHaveBeenCalledOnce();
});

it('leaves a text as it is where the glossary cannot be had', async () => {
  const fails = vi.fn(() => Promise.resolve(new Response('', { status: 500 })));
  show(<WithTerms text="A shiprider boards." />, fails);
  await vi.waitFor(() => expect(fails).toHaveBeenCalled());
  expect(screen.getByText('A shiprider boards.')).toBeInTheDocument();
  expect(screen.queryByRole('button')).toBeNull();
});

it('marks each term of a record once, wherever in it', async () => {
  show(
    <RecordDetails
      record={record({
        summary: 'The two states signed a shiprider agreement for their waters.',
        events: [
          { date: '2011-04', kind: 'signed', text: 'The shiprider agreement is signed.' },
          { date: '2012', kind: 'reported', text: 'A first shiprider goes aboard.' },
        ],
        note: 'No text of the shiprider agreement was found.',
        disputedBy: ['FJI'],
      })}
    />,
    glossary,
  );
  expect(await screen.findAllByRole('button', { name: /shiprider/i })).toHaveLength(1);
  expect(screen.getByRole('button', { name: 'Denied by' })).toBeInTheDocument();
  // The other words of the facts have no entry in this glossary and stay plain.
  expect(screen.getByText('Status')).toBeInTheDocument();
});

it('lists every term in order, each with its source', async () => {
  show(
    <Suspense>
      <Glossary />
    </Suspense>,
    glossary,
  );
  const names = await screen.findAllByRole('term');
  expect(names.map((name) => name.textContent)).toEqual(['Disputed', 'Shiprider agreement']);
  const sources = screen.getAllByRole('link');
  expect(sources.map((link) => link.getAttribute('href'))).toEqual([
    '?view=about',
    'https://example.org/shipriders',
  ]);
});
