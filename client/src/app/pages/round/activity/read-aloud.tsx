import { Volume2 } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from '../../../../ui/button.tsx';

/** The question in the browser's own voice, on request. */
export function ReadAloud({ text }: { text: string }) {
  useEffect(() => () => window.speechSynthesis?.cancel(), [text]);
  if (!('speechSynthesis' in window)) return null;
  const read = () => {
    window.speechSynthesis.cancel();
    const spoken = new SpeechSynthesisUtterance(text.replace(/[*_`#>]/g, ''));
    spoken.lang = 'en';
    window.speechSynthesis.speak(spoken);
  };
  return (
    <Button size="small" look="quiet" onClick={read}>
      <Volume2 aria-hidden size={16} /> Read aloud
    </Button>
  );
}
