import { SunMoon } from 'lucide-react';
import { useId } from 'react';
import { Menu } from '../ui/Menu';
import { THEMES, THEME_LABELS, useTheme } from './theme';
import styles from './ThemeMenu.module.css';

/** The themes; each says what it is for by its name. */
export function ThemeMenu() {
  return (
    <Menu label="Theme" icon={<SunMoon size={16} aria-hidden />}>
      <Themes />
    </Menu>
  );
}

function Themes() {
  const [theme, choose] = useTheme();
  const name = useId();
  return (
    <fieldset className={styles.themes}>
      <legend>Theme</legend>
      {THEMES.map((option) => (
        <label key={option}>
          <input
            type="radio"
            name={name}
            checked={option === theme}
            onChange={() => choose(option)}
          />
          {THEME_LABELS[option]}
        </label>
      ))}
    </fieldset>
  );
}
