import { describe, expect, it } from 'vitest';
import { stageGrid } from '#client/features/table/stage-grid.ts';

const open = { width: 1232, height: 552 };
const withDrawer = { width: 876, height: 552 };
const columnsFor = (people: number, box = open) => stageGrid(people - 1, box, false).columns;

describe('the stage on a laptop', () => {
  it('puts my place beside one other person', () => {
    expect(stageGrid(1, withDrawer, false).mine).toBe('side');
  });

  it('has two columns for 3 and 4 people, three for 5 and 6, four for 7 and 8', () => {
    expect([3, 4, 5, 6, 7, 8].map((people) => columnsFor(people))).toEqual([2, 2, 3, 3, 4, 4]);
    expect([3, 4, 5, 6].map((people) => columnsFor(people, withDrawer))).toEqual([2, 2, 3, 3]);
  });

  it('gives my place the rest of the last row, or a low row of its own', () => {
    expect(stageGrid(3, open, false)).toEqual({ mine: 'cell', columns: 2, rows: 2, span: 1 });
    expect(stageGrid(6, open, false)).toEqual({ mine: 'cell', columns: 4, rows: 2, span: 2 });
    expect(stageGrid(2, open, false)).toEqual({ mine: 'below', columns: 2, rows: 1, span: 2 });
  });

  it.each([2, 3, 4, 5, 6, 7])('has a place for each of %i others and for me', (others) => {
    for (const width of [500, 720, 876, 1232, 1880]) {
      const { columns, rows, span, mine } = stageGrid(others, { width, height: 552 }, false);
      expect(columns * rows - others).toBe(mine === 'below' ? 0 : span);
    }
  });
});

describe('the stage on a phone', () => {
  const phone = (others: number) => stageGrid(others, { width: 358, height: 560 }, true);

  it('has two columns from three people on', () => {
    expect(phone(1)).toMatchObject({ columns: 1, mine: 'below' });
    expect([2, 3, 6, 7].map((others) => phone(others).columns)).toEqual([2, 2, 2, 2]);
    expect(phone(3)).toMatchObject({ rows: 2, mine: 'cell', span: 1 });
    expect(phone(6)).toMatchObject({ rows: 3, mine: 'below' });
  });
});
