import type { ReactNode } from 'react';
import { networkText } from '../../../networkText.ts';
import { Button } from '../../../ui/Button.tsx';
import styles from './ZoomButtons.module.css';

interface ZoomButtonsProps {
  onIn: () => void;
  onOut: () => void;
  onFit: () => void;
  /** What else stands in the corner of the map, before them. */
  beside?: ReactNode;
}

/** Closer, further away, all of it: for whoever does not pinch. */
export function ZoomButtons({ onIn, onOut, onFit, beside }: ZoomButtonsProps) {
  const words = networkText.map;
  return (
    <div className={styles['corner']}>
      {beside}
      <div role="group" aria-label={words.zoom} className={styles['zoom']}>
        <Button icon="plus" label={words.zoomIn} onClick={onIn} />
        <Button icon="minus" label={words.zoomOut} onClick={onOut} />
        <Button icon="cornersOut" label={words.fit} onClick={onFit} />
      </div>
    </div>
  );
}
