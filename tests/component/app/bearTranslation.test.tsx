import { act, render } from '@testing-library/react';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bearTranslation } from '../../../src/app/bearTranslation';
import { imitateTranslation } from '../../translator';

interface State {
  shown: number;
  named: boolean;
  list: string[];
  how: 'sought' | 'seeking' | 'none';
}

/** Every way in which texts stand beside others: between, before and after elements that come and go, and in lists that move. */
function Page({ shown, named, list, how }: State) {
  return (
    <main>
      {how === 'none' ? null : how === 'sought' ? (
        <p>
          Showing <b>{shown}</b> of {shown + 1} initiatives{named && ', named'} in {list.length}
        </p>
      ) : (
        'Seeking'
      )}
      {named ? 'With' : <i>without</i>} a name {shown > 5 && <em>many</em>} and so on
      <ul>
        {list.map((item) => (
          <li key={item}>
            {item}
            {named && <span>: {item.length} letters</span>}
          </li>
        ))}
      </ul>
      <p>{`Scene ${shown}`}</p>
      {list}
    </main>
  );
}

const states = fc.array(
  fc.record<State>({
    shown: fc.nat(9),
    named: fc.boolean(),
    list: fc.uniqueArray(fc.constantFrom('one', 'two', 'three', 'four')),
    how: fc.constantFrom('sought', 'seeking', 'none'),
  }),
  { minLength: 2, maxLength: 6 },
);
const words = (element: Element) => element.textContent.replaceAll(/[«»]/g, '');
/** Observers are told before this is over. */
const settled = () =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

bearTranslation(document.body);

it.each(['replaces', 'wraps'] as const)(
  'a translator that %s the texts breaks nothing, and all that is said stays true',
  async (manner) => {
    await fc.assert(
      fc.asyncProperty(states, async ([first, ...rest]) => {
        const translated = render(<Page {...first!} />);
        const plain = render(<Page {...first!} />);
        imitateTranslation(translated.container, manner);
        await settled();
        expect(translated.container.textContent).toContain('«');
        for (const state of rest) {
          act(() => translated.rerender(<Page {...state} />));
          act(() => plain.rerender(<Page {...state} />));
          await settled();
          expect(words(translated.container)).toBe(words(plain.container));
        }
        translated.unmount();
        plain.unmount();
        expect(document.body.textContent).toBe('');
      }),
      { numRuns: 25 },
    );
  },
);
