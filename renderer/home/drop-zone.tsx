import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Takes files that are let go anywhere on it, and says so while they hover. */
export function DropZone({
  onFiles,
  children,
}: {
  onFiles: (files: readonly File[]) => void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const [dropping, setDropping] = useState(false);
  return (
    <div
      className="scroll-thin h-full overflow-y-auto"
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={(event) => {
        if (event.target === event.currentTarget || event.relatedTarget === null)
          setDropping(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setDropping(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {dropping ? (
        <p className="pointer-events-none fixed inset-4 z-40 flex items-center justify-center rounded-lg border-2 border-dashed border-accent bg-accent-soft/90 text-lg font-semibold text-accent-text">
          {t('home.dropFile')}
        </p>
      ) : null}
      {children}
    </div>
  );
}
