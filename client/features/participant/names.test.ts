import { describe, expect, it } from 'vitest';
import { callNames } from '#client/features/participant/names.ts';

describe('what people are called in a short list', () => {
  it('is the first word of the name', () => {
    const names = callNames([
      { id: 'a', name: 'Amina Diallo' },
      { id: 'j', name: ' Jean ' },
    ]);
    expect([...names.values()]).toEqual(['Amina', 'Jean']);
  });

  it('is the whole name where two share the first word', () => {
    const names = callNames([
      { id: 'a', name: 'Jean Martin' },
      { id: 'b', name: 'Jean Petit' },
      { id: 'c', name: 'Sofía' },
    ]);
    expect([...names.values()]).toEqual(['Jean Martin', 'Jean Petit', 'Sofía']);
  });
});
