import { useAddress } from '../address/useAddress';
import { Matrix } from '../charts/Matrix';
import { useSelection } from '../filter/SelectionProvider';
import { NOTHING } from './nothing';

/** The matrix of a scene's view; a cell is its filter. */
export function SceneMatrix() {
  const { selection, filter } = useSelection();
  const [{ matrix }, setAddress] = useAddress();
  return (
    <Matrix
      entries={selection.entries}
      sides={matrix}
      onSides={(sides) => setAddress({ matrix: sides })}
      chosen={filter}
      onCell={(cell, on) =>
        setAddress(
          Object.fromEntries(
            Object.entries(cell).map(([facet, value]) => [facet, on ? [value] : null]),
          ),
        )
      }
      empty={NOTHING}
    />
  );
}
