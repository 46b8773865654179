import { memo, useLayoutEffect } from 'react';
import type { Entry } from '../atlas/record/entry';
import { useVector } from '../ui/vector';
import { drawnAbout } from './drawSymbols';
import { giveFocus } from './heldFocus';
import type { MapPoint } from './mapPoint';
import type { Name } from './names';
import { SymbolButton } from './SymbolButton';
import type { MapSymbol } from './mapSymbol';

/** The symbols in view as buttons, in the order of the keyboard. */
export const SymbolButtons = memo(function SymbolButtons({
  symbols,
  zoom,
  scale,
  names,
  openEntry,
  points,
  stop,
  pointed,
  tipId,
  onChoose,
}: {
  symbols: readonly MapSymbol[];
  zoom: number;
  /** Of the page's text. */
  scale: number;
  /** By the symbols' keys, where there is room. */
  names: ReadonlyMap<string, Name>;
  openEntry: Entry | null;
  points: readonly MapPoint[];
  /** Key of the one that the Tab key stops at. */
  stop: string | undefined;
  /** Key of the one pointed at, which the tip describes. */
  pointed: string | null;
  tipId: string;
  onChoose: (symbol: MapSymbol) => void;
}) {
  const vector = useVector();
  useLayoutEffect(giveFocus, [symbols]);
  return symbols.map((symbol) => (
    <SymbolButton
      key={symbol.key}
      symbol={symbol}
      drawn={vector ? drawnAbout(symbol, zoom, pointed, openEntry, points) : undefined}
      scale={scale}
      name={names.get(symbol.key)}
      open={openEntry !== null && symbol.entries.includes(openEntry)}
      stop={symbol.key === stop}
      describedBy={symbol.key === pointed ? tipId : undefined}
      onChoose={onChoose}
    />
  ));
});
