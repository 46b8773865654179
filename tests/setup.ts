import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, expect, vi } from 'vitest';

// A busy machine takes its time.
configure({ asyncUtilTimeout: 10_000 });

// What jsdom lacks and the components ask for. Nothing here measures: sizes stay 0, no media query matches.

class StillResizeObserver implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
globalThis.ResizeObserver = StillResizeObserver;

// Every browser that the atlas is for has it; Node has it from version 22 on.
if (!('withResolvers' in Promise))
  Object.assign(Promise, {
    withResolvers: <T>() => {
      let resolve!: (value: T | PromiseLike<T>) => void;
      let reject!: (reason?: unknown) => void;
      const promise = new Promise<T>((...ends) => {
        [resolve, reject] = ends;
      });
      return { promise, resolve, reject };
    },
  });

window.matchMedia = (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener() {},
    removeListener() {},
  });

// No canvas: what is drawn on one is looked at in a browser.
HTMLCanvasElement.prototype.getContext = () => null;

// What React and the libraries warn of while they are developed with is a fault.
const complained = vi.spyOn(console, 'error');

afterEach(() => {
  cleanup();
  const complaints = complained.mock.calls;
  complained.mockClear();
  expect(complaints).toEqual([]);
});
