import { describe, expect, it } from 'vitest';
import { noLiveText, withoutAbsent, withSignal, type LiveTextSignal } from '#client/stores/live-text.ts';

const typed = (text: string, change: Partial<LiveTextSignal> = {}): LiveTextSignal => ({
  kind: 'live_text',
  line: 'l1',
  text,
  done: false,
  from: 'amina',
  table: 't',
  ...change,
});

describe('live text', () => {
  it('shows letters as they are typed, then the line', () => {
    const typing = withSignal(withSignal(noLiveText('t'), typed('Bon'), 1), typed('Bonj'), 2);
    expect(typing.typing).toEqual({ amina: { id: 'l1', text: 'Bonj' } });
    const done = withSignal(typing, typed('Bonjour', { done: true }), 3);
    expect(done).toEqual({ table: 't', typing: {}, lines: [{ id: 'l1', from: 'amina', text: 'Bonjour', at: 3 }] });
  });

  it('takes a line once, also when letters of it arrive late', () => {
    const done = withSignal(noLiveText('t'), typed('Bonjour', { done: true }), 3);
    expect(withSignal(done, typed('Bonjour', { done: true }), 4)).toBe(done);
    expect(withSignal(done, typed('Bonj'), 4)).toBe(done);
  });

  it('forgets a line that was emptied', () => {
    const typing = withSignal(noLiveText('t'), typed('Bon'), 1);
    expect(withSignal(typing, typed(''), 2).typing).toEqual({});
    expect(withSignal(typing, typed(' ', { done: true }), 2).lines).toEqual([]);
  });

  it('ignores other tables', () => {
    const text = noLiveText('t');
    expect(withSignal(text, typed('Bon', { table: 'u' }), 1)).toBe(text);
  });

  it('forgets what people were typing who left', () => {
    const typing = withSignal(noLiveText('t'), typed('Bon'), 1);
    expect(withoutAbsent(typing, ['bo']).typing).toEqual({});
    expect(withoutAbsent(typing, ['amina'])).toBe(typing);
  });
});
