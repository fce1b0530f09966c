import { useEffect, useState } from 'react';
import { type CardPin, CardShell } from './card-shell';
import type { Words } from './words';

/** Bars that come sooner than this would flash where the answer is quick. */
const BARS_AFTER_MS = 150;

interface LoadingCardProps {
  words: Words;
  title: string;
  pin: CardPin | null;
  onClose: () => void;
}

/** The title at once; grey bars only where the answer takes its time. */
export function LoadingCard({ words, title, pin, onClose }: LoadingCardProps) {
  const [bars, setBars] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setBars(true), BARS_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <CardShell words={words} title={title} foot={words('card.reading')} busy pin={pin} onClose={onClose}>
      <div className="pl-fit" style={{ visibility: bars ? undefined : 'hidden' }}>
        <div className="pl-skel" />
        <div className="pl-skel" style={{ width: '72%' }} />
      </div>
    </CardShell>
  );
}
