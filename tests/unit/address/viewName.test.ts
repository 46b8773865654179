import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../../src/address/parameters';
import { viewName, viewTitle } from '../../../src/address/viewName';

describe('what is looked at', () => {
  test.each([
    ['', 'Explore', 'All initiatives'],
    ['?provider=china&region=pacific', 'Explore', 'Provider: China; Region: Pacific'],
    [
      '?view=compare&sides=pacific,china,FJI&from=2019',
      'Compare Pacific, China and Fiji',
      'Compare Pacific, China and Fiji; Years: from 2019',
    ],
    [
      '?view=compare',
      'Compare Pacific and Sub-Saharan Africa',
      'Compare Pacific and Sub-Saharan Africa',
    ],
    ['?view=host&host=SLB&type=training', 'Solomon Islands', 'Solomon Islands; Type: Training'],
    ['?view=host', 'Hosts', 'Hosts'],
    ['?view=trends&since=2019-01-01', 'Trends since 1 January 2019', 'Trends since 1 January 2019'],
    [
      '?view=trends&trends=pull-backs&region=pacific',
      'Pulled back',
      'Pulled back; Region: Pacific',
    ],
    ['?view=quality', 'Quality of the data', 'Quality of the data'],
  ])('%j is %j', (search, name, title) => {
    const address = parseAddress(search);
    expect(viewName(address)).toBe(name);
    expect(viewTitle(address)).toBe(title);
  });
});
