import { expect, type Locator, type Page } from '@playwright/test';

type Share = number;

/** A whiteboard, as a hand and an eye use it. */
export class BoardScreen {
  private readonly board: Locator;
  private readonly picture: Locator;

  constructor(private readonly page: Page) {
    this.board = page.getByRole('region', { name: /^Board for/ });
    this.picture = this.board.locator('canvas.static');
  }

  /** How much of the picture is not empty, in pixels. */
  async ink(): Promise<number> {
    await this.board.getByRole('radio', { name: 'Rectangle' }).waitFor({ state: 'attached' });
    return this.picture.evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
        data: [],
      };
      let count = 0;
      for (let at = 0; at < data.length; at += 4)
        if (
          (data[at + 3] ?? 0) > 0 &&
          (data[at] ?? 255) + (data[at + 1] ?? 255) + (data[at + 2] ?? 255) < 600
        )
          count += 1;
      return count;
    });
  }

  /** The same, once it has stopped changing: a shape is drawn over some frames. */
  async settledInk(): Promise<number> {
    let before = -1;
    await expect
      .poll(async () => {
        const now = await this.ink();
        const isStill = now === before;
        before = now;
        return isStill;
      })
      .toBe(true);
    return before;
  }

  /** Draws a shape between two corners, each given as a share of the board's width and height. */
  async draw(
    shape: 'Rectangle' | 'Ellipse',
    [left, top, right, bottom]: [Share, Share, Share, Share],
  ): Promise<void> {
    await this.board.getByRole('radio', { name: shape }).check({ force: true });
    const box = await this.picture.boundingBox();
    if (!box) throw new Error('There is no board to draw on.');
    const { mouse } = this.page;
    await mouse.move(box.x + box.width * left, box.y + box.height * top);
    await mouse.down();
    await mouse.move(box.x + box.width * right, box.y + box.height * bottom, { steps: 8 });
    await mouse.up();
  }

  async undo(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+z');
  }
}
