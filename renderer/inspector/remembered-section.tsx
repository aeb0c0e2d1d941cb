import { type ReactNode, useEffect } from 'react';
import { useStore } from 'zustand';
import { usePreferences } from '../app/host-context.ts';
import { Section } from '../ui/section.tsx';

interface RememberedSectionProps {
  /** Names the section where it is remembered. */
  name: string;
  title: string;
  /** One of its fields is to be gone to: it opens. */
  wanted?: boolean;
  children: ReactNode;
}

/** A section that is found as it was left, folded or open, in every project. */
export function RememberedSection({
  name,
  title,
  wanted = false,
  children,
}: RememberedSectionProps) {
  const preferences = usePreferences();
  const folded = useStore(preferences.state, ({ foldedSections }) => foldedSections.includes(name));
  const open = (isOpen: boolean) => {
    const others = preferences.state
      .getState()
      .foldedSections.filter((section) => section !== name);
    preferences.set({ foldedSections: isOpen ? others : [...others, name] });
  };
  const opens = wanted && folded;
  useEffect(() => {
    if (opens) open(true);
  });
  return (
    <Section title={title} open={!folded} onOpenChange={open}>
      {children}
    </Section>
  );
}
