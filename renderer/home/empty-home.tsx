import { LayoutTemplate, type LucideIcon, MousePointerClick, Rocket } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';

export function EmptyHome({ onCreate }: { onCreate: () => void }) {
  const { t } = useTranslation();
  const steps = [
    { icon: LayoutTemplate, title: t('home.emptyStep1'), text: t('home.emptyStep1Text') },
    { icon: MousePointerClick, title: t('home.emptyStep2'), text: t('home.emptyStep2Text') },
    { icon: Rocket, title: t('home.emptyStep3'), text: t('home.emptyStep3Text') },
  ];
  return (
    <section className="mx-auto mt-10 max-w-3xl text-center">
      <h2 className="text-xl font-semibold">{t('home.emptyTitle')}</h2>
      <p className="mt-2 text-muted">{t('home.emptyText')}</p>
      <ol className="mt-8 grid grid-cols-3 gap-4 text-left">
        {steps.map(({ icon: Icon, title, text }, index) => (
          <li key={title} className="rounded-lg border bg-panel p-4">
            <Icon aria-hidden className="size-5 text-accent-text" />
            <h3 className="mt-3 text-sm font-semibold">
              {index + 1}. {title}
            </h3>
            <p className="mt-1 text-xs text-muted">{text}</p>
          </li>
        ))}
      </ol>
      <Button variant="primary" size="lg" className="mt-8" onClick={onCreate}>
        {t('home.emptyAction')}
      </Button>
      <p className="mt-4 text-xs text-muted">{t('home.emptyImport')}</p>
    </section>
  );
}

interface HintProps {
  icon: LucideIcon;
  title: string;
  text: string;
  /** What to do about it. */
  children?: ReactNode;
}

export function Hint({ icon: Icon, title, text, children }: HintProps) {
  return (
    <section className="mt-16 text-center">
      <Icon aria-hidden className="mx-auto mb-3 size-8 text-muted" strokeWidth={1.5} />
      <h2 className="text-lg font-semibold wrap-anywhere">{title}</h2>
      <p className="mt-1 text-muted">{text}</p>
      {children === undefined ? null : (
        <div className="mt-4 flex flex-wrap justify-center gap-2">{children}</div>
      )}
    </section>
  );
}
