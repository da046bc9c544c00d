import { describe, expect, it } from 'vitest';
import { mergeView } from '#client/net/view-merge.ts';

const held = { version: 7, view: { clock: { kind: 'hall' }, people: { a: { name: 'Amina' }, b: { name: 'Bo' } } } };

describe('merging a view', () => {
  it('takes a whole view as it is, null included', () => {
    expect(mergeView(held, { scope: 'hall', version: 2, from: null, view: { clock: 1 } })).toEqual({ version: 2, view: { clock: 1 } });
    expect(mergeView(held, { scope: 'table', version: 8, from: null, view: null })).toEqual({ version: 8, view: null });
  });

  it('replaces parts whole and rows one by one', () => {
    const delta = {
      parts: { clock: { kind: 'round' } },
      rows: { people: { b: null, c: { name: 'Chloé' } }, tables: { t: { number: 1 } } },
    };
    expect(mergeView(held, { scope: 'hall', version: 8, from: 7, delta })).toEqual({
      version: 8,
      view: { clock: { kind: 'round' }, people: { a: { name: 'Amina' }, c: { name: 'Chloé' } }, tables: { t: { number: 1 } } },
    });
  });

  it('leaves what did not change the same object', () => {
    const merged = mergeView(held, { scope: 'hall', version: 8, from: 7, delta: { parts: {}, rows: { people: { b: { name: 'Bob' } } } } });
    expect(merged?.view).toMatchObject({ clock: held.view.clock });
    expect((merged?.view as typeof held.view).people.a).toBe(held.view.people.a);
    expect((merged?.view as typeof held.view).clock).toBe(held.view.clock);
  });

  it('asks for the whole when a delta does not follow on', () => {
    const delta = { parts: {}, rows: {} };
    expect(mergeView(held, { scope: 'hall', version: 9, from: 8, delta })).toBeNull();
    expect(mergeView(null, { scope: 'hall', version: 8, from: 7, delta })).toBeNull();
    expect(mergeView({ version: 7, view: null }, { scope: 'table', version: 8, from: 7, delta })).toBeNull();
    expect(mergeView(held, { scope: 'hall', version: 8, from: 7 })).toBeNull();
  });
});
