import { ImageDown } from 'lucide-react';
import { useRef } from 'react';
import { Menu } from '../ui/Menu';
import { Panel } from '../ui/Panel';
import { later } from '../ui/later';
import styles from './PictureMenu.module.css';

// What describes, draws and saves a picture comes when one is asked for.
const PictureChoices = later(() => import('./PictureChoices'));

/**
 * Takes a picture of what stands around it: the nearest element marked `data-picture`, else the nearest section or figure.
 * Its title is the heading there, unless `title` is given, or what makes one once the picture is taken.
 */
export function PictureMenu({
  name,
  title,
}: {
  /** What is pictured, in a word: "map". It names the file as well. */
  name: string;
  title?: string | (() => string);
}) {
  const place = useRef<HTMLSpanElement>(null);
  return (
    <span ref={place} className={styles.place} data-no-picture>
      <Menu label={`Picture of the ${name}`} icon={<ImageDown size={16} aria-hidden />}>
        <Panel name="the kinds of picture">
          <PictureChoices
            name={name}
            title={title}
            rootOf={() => place.current?.closest(ROOT) ?? null}
          />
        </Panel>
      </Menu>
    </span>
  );
}

const ROOT = '[data-picture], section, figure';
