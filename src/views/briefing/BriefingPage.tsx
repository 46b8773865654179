import { Copy, Download, Link2, Play } from 'lucide-react';
import { useState } from 'react';
import { AddressLink } from '../../address/AddressLink';
import { isOneFile } from '../../address/pageAddress';
import { useAddress } from '../../address/useAddress';
import type { Briefing } from '../../atlas/briefing/briefing';
import { contentOf } from '../../atlas/briefing/briefing';
import { formatDate } from '../../atlas/record/dates';
import { sceneHref } from '../../scenes/AddressInMemory';
import { linkTo } from '../../scenes/link';
import type { BriefingField, OwnBriefing } from '../../scenes/rows';
import { StorageProblem } from '../../scenes/StorageProblem';
import { saveBriefing } from '../../scenes/takeAlong';
import { briefings } from '../../scenes/useBriefings';
import { focusContent } from '../../ui/focusContent';
import styles from './BriefingPage.module.css';
import { DownloadPowerPoint } from './DownloadPowerPoint';
import { Field } from './Field';
import { PrintBriefing } from './PrintBriefing';
import { SceneEditor } from './SceneEditor';
import { Undo } from './Undo';

/** One briefing: what it holds and what can be done with it; the reader's own can be changed here. */
export function BriefingPage({ briefing, own }: { briefing: Briefing; own: OwnBriefing | null }) {
  const [, setAddress] = useAddress();
  const [said, setSaid] = useState('');
  const [link, setLink] = useState<string | null>(null);
  const title = briefing.title || 'Untitled';

  const share = async () => {
    const made = await linkTo(contentOf(briefing), location.href);
    setLink(null);
    if (made === null) return setSaid('Too long for a link: save it to a file and send that.');
    try {
      await navigator.clipboard.writeText(made);
      setSaid(
        isOneFile()
          ? 'Link copied. It leads to this file on this device: to send the briefing, save it to a file.'
          : 'Link copied. It holds the whole briefing, notes and all.',
      );
    } catch {
      setSaid('The browser does not let us copy. Copy this link:');
      setLink(made);
    }
  };
  const copy = async () => {
    const id = await briefings().create({ ...contentOf(briefing), title: `${title} (copy)` });
    // A link's briefing is now the reader's: its text leaves the address.
    history.replaceState(history.state, '', location.pathname + location.search);
    setAddress({ briefing: id });
    focusContent();
  };

  return (
    <div className={styles.page}>
      <p>
        <AddressLink change={{ briefing: null, scene: null, id: null }}>All briefings</AddressLink>
      </p>
      <h2 dir="auto">{title}</h2>
      <p className={styles.lead}>
        {[briefing.author, formatDate(briefing.date)].filter(Boolean).join(' · ')}
      </p>
      {own && <StorageProblem />}
      <div className={styles.tools}>
        {briefing.scenes.length > 0 && (
          <AddressLink change={{ scene: 1, id: null }} className="button">
            <Play size={15} aria-hidden />
            Present
          </AddressLink>
        )}
        {briefing.scenes.length > 0 && <PrintBriefing briefing={briefing} />}
        {briefing.scenes.length > 0 && (
          <DownloadPowerPoint
            briefing={briefing}
            onSaid={(what) => {
              setLink(null);
              setSaid(what);
            }}
          />
        )}
        <button
          type="button"
          className="button"
          onClick={() => {
            saveBriefing(briefing);
            setLink(null);
            setSaid('Saved to a file.');
          }}
        >
          <Download size={15} aria-hidden />
          Save to a file
        </button>
        <button type="button" className="button" onClick={() => void share()}>
          <Link2 size={15} aria-hidden />
          Copy a link with the briefing
        </button>
        <button type="button" className="button" onClick={() => void copy()}>
          <Copy size={15} aria-hidden />
          {own ? 'Duplicate' : 'Copy to edit'}
        </button>
        <span aria-live="polite" className={styles.said}>
          {said}
        </span>
      </div>
      {link && (
        <textarea
          className="field"
          aria-label="Link with the briefing"
          readOnly
          rows={3}
          value={link}
          onFocus={(event) => event.target.select()}
        />
      )}
      {own ? <Editor briefing={own} /> : <Contents briefing={briefing} />}
    </div>
  );
}

function Contents({ briefing }: { briefing: Briefing }) {
  return (
    <ol className={styles.contents} aria-label="Scenes">
      {briefing.scenes.map((scene, index) => (
        <li key={scene.id}>
          <h3>
            <AddressLink change={{ scene: index + 1, id: null }}>
              <bdi>{scene.title}</bdi>
            </AddressLink>
          </h3>
          {scene.text.split(/\n+/).map((text, at) => (
            <p key={at} dir="auto">
              {text}
            </p>
          ))}
          <a href={sceneHref(scene.address)}>
            Open the view<span className="hidden"> of scene {index + 1}</span>
          </a>
        </li>
      ))}
    </ol>
  );
}

function Editor({ briefing }: { briefing: OwnBriefing }) {
  const store = briefings();
  const [removed, setRemoved] = useState<{ id: string; title: string } | null>(null);
  const [moved, setMoved] = useState('');
  const { id, versions, overtaken } = briefing;
  const field = (name: BriefingField) => ({
    name,
    value: briefing[name],
    version: versions[name] ?? 0,
    overtaken,
    onSave: (value: string, base: number) => store.editBriefing(id, name, value, base),
    onSettle: (at: number) => void store.settleBriefing(id, at),
  });

  const move = async (scene: string, to: number) => {
    const pressed = document.activeElement as HTMLElement | null;
    await store.moveScene(scene, to - 1);
    const title = briefing.scenes.find((each) => each.id === scene)?.title ?? '';
    setMoved(`${title || 'The scene'} is now scene ${to} of ${briefing.scenes.length}`);
    // A button that is at its end can no longer be pressed; its neighbour keeps the focus at the scene.
    requestAnimationFrame(() => {
      if (!pressed?.matches('button')) return;
      if (pressed.matches(':disabled'))
        pressed.parentElement?.querySelector<HTMLElement>('button:enabled')?.focus();
      else pressed.focus();
    });
  };

  return (
    <>
      <div className={styles.about}>
        <Field label="Title of the briefing" {...field('title')} />
        <Field label="Author" {...field('author')} />
        <Field label="Date" type="date" {...field('date')} />
      </div>
      <span aria-live="polite" className="hidden">
        {moved}
      </span>
      {removed && (
        <Undo
          key={removed.id}
          what={`“${removed.title}” was deleted`}
          onUndo={() => {
            void store.removeScene(removed.id, false);
            setRemoved(null);
          }}
        />
      )}
      {briefing.scenes.length === 0 && (
        <p className={styles.lead}>
          No scenes yet: choose “Add to briefing” at the top of any view.
        </p>
      )}
      <ol className={styles.scenes} aria-label="Scenes">
        {briefing.scenes.map((scene, index) => (
          <SceneEditor
            key={scene.id}
            scene={scene}
            number={index + 1}
            scenes={briefing.scenes.length}
            onMove={(which, to) => void move(which, to)}
            onRemove={() => {
              void store.removeScene(scene.id, true);
              setRemoved({ id: scene.id, title: scene.title || `Scene ${index + 1}` });
            }}
          />
        ))}
      </ol>
    </>
  );
}
