import type { ReactNode } from 'react';
import styles from './AboutView.module.css';
import { SECTIONS, type SectionId } from './sections';

/** One section of About, which a link may lead to. */
export function Section({ id, children }: { id: SectionId; children: ReactNode }) {
  return (
    <section id={id} className={styles.section}>
      <h3>{SECTIONS[id]}</h3>
      {children}
    </section>
  );
}
