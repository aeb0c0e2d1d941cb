import type { Color } from '#shared/document/style.ts';
import { useDocumentValue } from '../editor/use-document.ts';
import { cssColor, useColorName } from './color-names.ts';

interface SwatchGroupProps {
  title: string;
  colors: readonly Color[];
  value: Color | null;
  onChoose: (color: Color) => void;
}

/** Colours to choose from by one press. */
export function SwatchGroup({ title, colors, value, onChoose }: SwatchGroupProps) {
  const theme = useDocumentValue((document) => document.theme);
  const nameOf = useColorName();
  return (
    <div role="group" aria-label={title}>
      <p className="mb-1.5 text-2xs text-muted">{title}</p>
      <div className="flex flex-wrap gap-1.5">
        {colors.map((color) => (
          <button
            key={color}
            type="button"
            aria-label={nameOf(color)}
            title={nameOf(color)}
            aria-pressed={color === value}
            className="checkerboard size-6 overflow-hidden rounded-md border aria-pressed:outline-2 aria-pressed:outline-offset-1 aria-pressed:outline-accent"
            onClick={() => onChoose(color)}
          >
            <span className="block size-full" style={{ background: cssColor(color, theme) }} />
          </button>
        ))}
      </div>
    </div>
  );
}
