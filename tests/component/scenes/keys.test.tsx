import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { usePresentationKeys } from '../../../src/views/briefing/usePresentationKeys';

const asked = {
  go: vi.fn(),
  back: vi.fn(),
  black: vi.fn(),
  sources: vi.fn(),
  help: vi.fn(),
  presenter: vi.fn(),
  fullScreen: vi.fn(),
  leave: vi.fn(),
};

function Talk({ scene = 3 }: { scene?: number }) {
  const digits = usePresentationKeys({ ...asked, scene, scenes: 11 });
  return (
    <>
      <output>{digits}</output>
      <input aria-label="Words" />
      <button>Choose</button>
      <div role="grid" aria-label="Matrix">
        <button>Cell</button>
      </div>
    </>
  );
}

beforeEach(() => vi.clearAllMocks());

const press = (key: string, more: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.body, { key, ...more });

it.each([
  ['ArrowRight', 4],
  ['ArrowDown', 4],
  ['PageDown', 4],
  [' ', 4],
  ['ArrowLeft', 2],
  ['ArrowUp', 2],
  ['PageUp', 2],
  ['Home', 1],
  ['End', 11],
])('%j goes to scene %i from the third', (key, to) => {
  render(<Talk />);
  press(key);
  expect(asked.go.mock.calls).toEqual([[to]]);
});

it('Space with Shift goes back', () => {
  render(<Talk />);
  press(' ', { shiftKey: true });
  expect(asked.go.mock.calls).toEqual([[2]]);
});

it.each([
  ['b', 'black'],
  ['B', 'black'],
  ['.', 'black'],
  ['s', 'sources'],
  ['p', 'presenter'],
  ['f', 'fullScreen'],
  ['r', 'back'],
  ['Backspace', 'back'],
  ['?', 'help'],
  ['Escape', 'leave'],
] as const)('%j asks for %s', (key, action) => {
  render(<Talk />);
  press(key);
  expect(asked[action]).toHaveBeenCalledTimes(1);
});

it('a number and Enter is that scene; Backspace and Escape take the number back', () => {
  render(<Talk />);
  press('1');
  press('0');
  expect(screen.getByRole('status')).toHaveTextContent('10');
  press('Enter');
  expect(asked.go.mock.calls).toEqual([[10]]);
  expect(screen.getByRole('status')).toHaveTextContent('');
  press('7');
  press('Backspace');
  press('Enter');
  press('8');
  press('Escape');
  press('Enter');
  expect(asked.go).toHaveBeenCalledTimes(1);
  expect(asked.back).not.toHaveBeenCalled();
  expect(asked.leave).not.toHaveBeenCalled();
});

it('takes no key from a field, nor one pressed with Ctrl', async () => {
  render(<Talk />);
  const field = screen.getByLabelText('Words');
  await userEvent.type(field, 'b 1{Enter}{ArrowLeft}{Backspace}');
  press('b', { ctrlKey: true });
  expect(field).toHaveValue('b1');
  for (const action of Object.values(asked)) expect(action).not.toHaveBeenCalled();
});

it('leaves to what the keyboard works with the keys that work it', async () => {
  render(<Talk />);
  await userEvent.tab();
  await userEvent.tab();
  const button = screen.getByRole('button', { name: 'Choose' });
  expect(button).toHaveFocus();
  fireEvent.keyDown(button, { key: ' ' });
  expect(asked.go).not.toHaveBeenCalled();
  fireEvent.keyDown(button, { key: 'ArrowRight' });
  expect(asked.go.mock.calls).toEqual([[4]]);
  await userEvent.tab();
  fireEvent.keyDown(screen.getByRole('button', { name: 'Cell' }), { key: 'ArrowRight' });
  expect(asked.go).toHaveBeenCalledTimes(1);
  fireEvent.keyDown(screen.getByRole('button', { name: 'Cell' }), { key: 'PageDown' });
  expect(asked.go).toHaveBeenCalledTimes(2);
});
