import './board-assets.ts';
import '@excalidraw/excalidraw/index.css';
import './board.css';
import { CaptureUpdateAction, Excalidraw, MainMenu, reconcileElements } from '@excalidraw/excalidraw';
import { useEffect, useRef, useState } from 'react';
import type * as Y from 'yjs';
import { useDark } from '../../ui/use-dark.ts';
import { type Binding, type BoardElement, bindBoard } from './board-binding.ts';

type Api = Parameters<NonNullable<React.ComponentProps<typeof Excalidraw>['excalidrawAPI']>>[0];
type Element = ReturnType<Api['getSceneElementsIncludingDeleted']>[number];

export interface BoardProps {
  elements: Y.Map<BoardElement>;
  label: string;
}

const actions = {
  loadScene: false,
  export: false,
  saveToActiveFile: false,
  toggleTheme: false,
  saveAsImage: false,
} as const;

export function Board({ elements, label }: BoardProps) {
  const [api, setApi] = useState<Api | null>(null);
  // While it loads, the whiteboard replaces whatever it is given by its own empty scene.
  const [isReady, setIsReady] = useState(false);
  const binding = useRef<Binding<Element> | null>(null);
  const host = useRef<HTMLElement>(null);
  const isDark = useDark();

  // The whiteboard leaves its menu without a name.
  useEffect(
    () => host.current?.querySelector('.main-menu-trigger')?.setAttribute('aria-label', 'Board menu'),
    [isReady],
  );

  useEffect(() => {
    if (!api || !isReady) return;
    const bound = bindBoard(elements as unknown as Y.Map<Element>, {
      elements: () => api.getSceneElementsIncludingDeleted(),
      merge(others) {
        const merged = reconcileElements(
          api.getSceneElementsIncludingDeleted(),
          others as never,
          api.getAppState(),
        );
        // What somebody else drew is not ours to undo.
        api.updateScene({ elements: merged, captureUpdate: CaptureUpdateAction.NEVER });
        return merged;
      },
    });
    binding.current = bound;
    if (elements.size > 0) api.scrollToContent();
    return () => {
      binding.current = null;
      bound.close();
    };
  }, [api, isReady, elements]);

  return (
    <section
      ref={host}
      aria-label={label}
      className="board h-full min-h-96 grow overflow-hidden rounded-control border border-control"
    >
      <Excalidraw
        excalidrawAPI={setApi}
        onChange={(drawn, { isLoading }) => {
          if (!isLoading) setIsReady(true);
          binding.current?.drawn(drawn);
        }}
        theme={isDark ? 'dark' : 'light'}
        UIOptions={{ canvasActions: actions, tools: { image: false } }}
        aiEnabled={false}
        validateEmbeddable={false}
        name={label}
      >
        <MainMenu>
          <MainMenu.DefaultItems.ClearCanvas />
          <MainMenu.DefaultItems.ChangeCanvasBackground />
        </MainMenu>
      </Excalidraw>
    </section>
  );
}
