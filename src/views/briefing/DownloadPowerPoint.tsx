import { useQueryClient } from '@tanstack/react-query';
import { FileDown } from 'lucide-react';
import { useState } from 'react';
import type { Briefing } from '../../atlas/briefing/briefing';
import { useSelection } from '../../filter/SelectionProvider';
import { fileName } from '../../scenes/takeAlong';
import { saveFile } from '../../ui/saveFile';

const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** A button that gives a briefing as a PowerPoint file; `onSaid` hears how that goes. */
export function DownloadPowerPoint({
  briefing,
  onSaid,
}: {
  briefing: Briefing;
  onSaid: (said: string) => void;
}) {
  const client = useQueryClient();
  const { all } = useSelection();
  const [making, setMaking] = useState(false);
  const make = async () => {
    if (making) return;
    setMaking(true);
    onSaid('Making the slides…');
    try {
      const { makePowerPoint } = await import('./powerpoint/makePowerPoint');
      const bytes = await makePowerPoint(client, briefing, all);
      saveFile(`${fileName(briefing.title)}.pptx`, bytes as Uint8Array<ArrayBuffer>, TYPE);
      onSaid('Saved as PowerPoint.');
    } catch (error) {
      onSaid(
        `The slides could not be made: ${error instanceof Error ? error.message : String(error)} Try once more.`,
      );
    } finally {
      setMaking(false);
    }
  };
  return (
    <button type="button" className="button" aria-disabled={making} onClick={() => void make()}>
      <FileDown size={15} aria-hidden />
      Download PowerPoint
    </button>
  );
}
