import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Size } from '#client/features/table/stage-grid.ts';
import { sideWidth, stageGrid, stageMeasures } from '#client/features/table/stage-grid.ts';

const open = { width: 1232, height: 552 };
const withDrawer = { width: 876, height: 552 };
const columnsFor = (people: number, box = open) => stageGrid(people - 1, box, false).columns;

describe('the stage on a laptop', () => {
  it('puts my place beside one other person, or below where it is narrow', () => {
    expect(stageGrid(1, withDrawer, false).mine).toBe('side');
    expect(stageGrid(1, { width: 420, height: 552 }, false).mine).toBe('below');
  });

  it('has two columns for 3 and 4 people, three for 5 and 6, four for 7 and 8', () => {
    expect([3, 4, 5, 6, 7, 8].map((people) => columnsFor(people))).toEqual([2, 2, 3, 3, 4, 4]);
    expect([3, 4, 5, 6].map((people) => columnsFor(people, withDrawer))).toEqual([2, 2, 3, 3]);
  });

  it('gives my place the rest of the last row, or a low row of its own', () => {
    expect(stageGrid(3, open, false)).toMatchObject({ mine: 'cell', columns: 2, rows: 2, span: 1 });
    expect(stageGrid(6, open, false)).toMatchObject({ mine: 'cell', columns: 4, rows: 2, span: 2 });
    expect(stageGrid(2, open, false)).toMatchObject({ mine: 'below', columns: 2, rows: 1, span: 2 });
  });
});

describe('the stage on a phone', () => {
  const phone = (others: number, width = 358) => stageGrid(others, { width, height: 560 }, true);

  it('has one column for up to two others, two for more', () => {
    expect([1, 2].map((others) => phone(others))).toMatchObject([
      { columns: 1, mine: 'below' },
      { columns: 1, mine: 'below' },
    ]);
    expect([3, 4, 6, 7].map((others) => phone(others).columns)).toEqual([2, 2, 2, 2]);
    expect([3, 4, 6, 7].map((others) => phone(others, 288).columns)).toEqual([2, 2, 2, 2]);
    expect(phone(3)).toMatchObject({ rows: 2, mine: 'cell', span: 1 });
    expect(phone(6)).toMatchObject({ rows: 3, mine: 'below' });
  });
});

describe('the stage of any size, from 320 pixels to 4K, for 1 to 12 people', () => {
  const others = fc.integer({ min: 1, max: 11 });
  const screens = fc.oneof(
    fc.record({ width: fc.integer({ min: 288, max: 687 }), height: fc.integer({ min: 200, max: 1100 }), phone: fc.constant(true) }),
    fc.record({ width: fc.integer({ min: 360, max: 3792 }), height: fc.integer({ min: 220, max: 2000 }), phone: fc.constant(false) }),
  );

  /** The part of a tile in which a face is whole: neither flatter than 16:9 nor narrower than 4:3, on phones 9:16. */
  const useful = ({ width, height }: Size, phone: boolean) => {
    const broad = Math.min(width, (height * 16) / 9);
    return broad * Math.min(height, broad / (phone ? 9 / 16 : 4 / 3));
  };

  /** Whether all tiles are in sight at the least size that they may have. */
  const fits = ({ width, height }: Size, phone: boolean) => Math.min(width, height) >= stageMeasures[phone ? 'phone' : 'wide'].least;

  /** What each number of columns gives, worked out from the gaps and from my own row where the last one is full. */
  const tilesFor = (people: number, { width, height }: Size, phone: boolean) =>
    Array.from({ length: people + 1 }, (_, index): Size => {
      const { gap, ownRow } = stageMeasures[phone ? 'phone' : 'wide'];
      const [columns, rows] = [index + 1, Math.ceil(people / (index + 1))];
      const forMe = people % columns === 0 ? ownRow + gap : 0;
      return { width: (width - (columns - 1) * gap) / columns, height: (height - forMe - (rows - 1) * gap) / rows };
    });

  it('has larger tiles in no other number of columns in which all are in sight', () => {
    fc.assert(
      fc.property(others, screens, (people, { phone, ...box }) => {
        const chosen = useful(stageGrid(people, box, phone).tile, phone);
        for (const tile of tilesFor(people, box, phone))
          if (fits(tile, phone)) expect(useful(tile, phone)).toBeLessThanOrEqual(chosen + 1e-6);
      }),
    );
  });

  it('overflows nowhere: only on phones, only downwards, and only where not all fit', () => {
    fc.assert(
      fc.property(others, screens, (people, { phone, ...box }) => {
        const { mine, columns, rows, tile, scrolls } = stageGrid(people, box, phone);
        const { gap, ownRow, least } = stageMeasures[phone ? 'phone' : 'wide'];
        const side = mine === 'side' ? gap + sideWidth : 0;
        expect(columns * tile.width + (columns - 1) * gap + side).toBeLessThanOrEqual(box.width + 1e-6);
        expect(Math.min(tile.width, tile.height)).toBeGreaterThanOrEqual(least);
        const height = rows * tile.height + (rows - 1) * gap + (mine === 'below' ? gap + ownRow : 0);
        expect(scrolls).toBe(phone && !tilesFor(people, box, phone).some((one) => fits(one, phone)));
        if (!scrolls) expect(height).toBeLessThanOrEqual(box.height + 1e-6);
      }),
    );
  });

  it('has a place for everyone and one for me, and none left over', () => {
    fc.assert(
      fc.property(others, screens, (people, { phone, ...box }) => {
        const { mine, columns, rows, span } = stageGrid(people, box, phone);
        if (mine !== 'side') expect(columns * rows - people).toBe(mine === 'below' ? 0 : span);
        expect(span).toBeLessThanOrEqual(columns);
      }),
    );
  });
});
