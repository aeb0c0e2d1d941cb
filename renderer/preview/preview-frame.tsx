import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Spinner } from '../ui/spinner.tsx';
import { useElementSize } from '../ui/use-element-size.ts';

interface PreviewFrameProps {
  url: string;
  /** Of the screen that it is shown on, in pixels: made smaller where there is less room. */
  width: number;
  /** The pointer is about something else. */
  inert: boolean;
}

/** A page of the site on a screen of a device, as tall as there is room. */
export function PreviewFrame({ url, width, inert }: PreviewFrameProps) {
  const { t } = useTranslation();
  const body = useRef<HTMLDivElement>(null);
  const room = useElementSize(body);
  const [loaded, setLoaded] = useState(false);
  const scale = Math.min(1, room.width / width);
  return (
    <div ref={body} className="flex min-h-0 flex-1 justify-center overflow-hidden p-3">
      {scale <= 0 ? null : (
        <div
          className="relative overflow-hidden rounded-md bg-white ring-1 ring-line"
          style={{ width: width * scale, height: room.height }}
        >
          <iframe
            title={t('preview.frame')}
            src={url}
            onLoad={() => setLoaded(true)}
            className="origin-top-left"
            style={{
              width,
              height: room.height / scale,
              transform: `scale(${scale})`,
              pointerEvents: inert ? 'none' : undefined,
            }}
          />
          {loaded ? null : (
            <div className="absolute inset-0 flex items-center justify-center bg-canvas">
              <Spinner label={t('preview.opening')} />
            </div>
          )}
        </div>
      )}
    </div>
  );
}
