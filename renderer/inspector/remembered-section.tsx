import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { usePreferences } from '../app/host-context.ts';
import { Section } from '../ui/section.tsx';

interface RememberedSectionProps {
  /** Names the section where it is remembered. */
  name: string;
  title: string;
  children: ReactNode;
}

/** A section that is found as it was left, folded or open, in every project. */
export function RememberedSection({ name, title, children }: RememberedSectionProps) {
  const preferences = usePreferences();
  const folded = useStore(preferences.state, ({ foldedSections }) => foldedSections.includes(name));
  return (
    <Section
      title={title}
      open={!folded}
      onOpenChange={(open) => {
        const others = preferences.state
          .getState()
          .foldedSections.filter((section) => section !== name);
        preferences.set({ foldedSections: open ? others : [...others, name] });
      }}
    >
      {children}
    </Section>
  );
}
