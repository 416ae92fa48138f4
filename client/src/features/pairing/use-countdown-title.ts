import { useEffect } from 'react';

/** Puts a sentence where a tab in the background shows it, and the page's own title back afterwards. */
export function useCountdownTitle(title: string): void {
  useEffect(() => {
    const own = document.title;
    return () => {
      document.title = own;
    };
  }, []);
  useEffect(() => {
    document.title = title;
  }, [title]);
}
