import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import * as Y from 'yjs';
import { type BoardElement, bindBoard, isNewer } from './board-binding.ts';

interface Shape extends BoardElement {
  x: number;
}

/** A whiteboard of objects: it merges as the real one does. */
function openBoard(doc: Y.Doc) {
  const scene = new Map<string, Shape>();
  const merge = (others: readonly Shape[]) => {
    for (const other of others) {
      const mine = scene.get(other.id);
      if (!mine || isNewer(other, mine)) scene.set(other.id, other);
    }
    return [...scene.values()];
  };
  const binding = bindBoard(doc.getMap<Shape>('board'), { elements: () => [...scene.values()], merge });
  return {
    binding,
    scene,
    draw(shape: Shape) {
      scene.set(shape.id, shape);
      binding.drawn([...scene.values()]);
    },
  };
}

const box = (version: number, x: number, versionNonce = 5): Shape => ({
  id: 'box',
  version,
  versionNonce,
  x,
});

describe('the board’s binding', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  function twoBoards() {
    const docs = [new Y.Doc(), new Y.Doc()] as const;
    docs[0].on('update', (update, origin) => origin !== 'line' && Y.applyUpdate(docs[1], update, 'line'));
    docs[1].on('update', (update, origin) => origin !== 'line' && Y.applyUpdate(docs[0], update, 'line'));
    return { docs, one: openBoard(docs[0]), other: openBoard(docs[1]) };
  }

  test('shows on the other board what is drawn on this one', () => {
    const { one, other } = twoBoards();
    one.draw(box(1, 10));
    jest.advanceTimersByTime(200);
    expect(other.scene.get('box')?.x).toBe(10);
  });

  test('writes a drag a few times, not hundreds of times', () => {
    const { docs, one } = twoBoards();
    let updates = 0;
    docs[0].on('update', () => (updates += 1));
    for (let version = 1; version <= 100; version += 1) {
      one.draw(box(version, version));
      jest.advanceTimersByTime(10);
    }
    jest.advanceTimersByTime(200);
    expect(updates).toBeLessThan(10);
    expect(docs[1].getMap<Shape>('board').get('box')?.x).toBe(100);
  });

  test('writes its newer element back over an older one that arrives', () => {
    const { docs, one } = twoBoards();
    one.draw(box(7, 70));
    docs[1].getMap<Shape>('board').set('box', box(3, 30));
    expect(docs[1].getMap<Shape>('board').get('box')?.x).toBe(70);
  });

  test('keeps what was drawn in the last moment before it closes', () => {
    const { docs, one } = twoBoards();
    one.draw(box(1, 10));
    one.binding.close();
    expect(docs[1].getMap<Shape>('board').get('box')?.x).toBe(10);
  });
});
