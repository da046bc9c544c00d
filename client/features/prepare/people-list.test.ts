import { describe, expect, it } from 'vitest';
import { inBatches, peopleIn } from '#client/features/prepare/people-list.ts';
import { limits } from '#shared/contract/limits.ts';

const person = (name: string, organisation = '', languages: readonly string[] = []) => ({ name, organisation, languages, topics: [] });

describe('a pasted list of people', () => {
  it('reads name, organisation and languages', () => {
    expect(peopleIn('Camille Roy, CMNCP, fr en\n\n  Amina ;ONUDC; français/English\nJean\nSofía\tONU-Habitat\tes, Deutsch')).toEqual([
      person('Camille Roy', 'CMNCP', ['fr', 'en']),
      person('Amina', 'ONUDC', ['fr', 'en']),
      person('Jean'),
      person('Sofía', 'ONU-Habitat', ['es', 'de']),
    ]);
  });

  it('leaves out what it does not understand', () => {
    expect(peopleIn(', Organisation\nJean,,klingon fr')).toEqual([person('Jean', '', ['fr'])]);
  });

  it('cuts what is too long', () => {
    expect(peopleIn('x'.repeat(200))[0]?.name).toHaveLength(limits.name);
  });

  it('is sent in parts that fit into one message', () => {
    const many = peopleIn(Array.from({ length: 100 }, () => `${'é'.repeat(60)}, ${'é'.repeat(120)}, fr en de es it pt ar nl`).join('\n'));
    const batches = inBatches(many);
    expect(batches.flat()).toEqual(many);
    for (const profiles of batches) {
      const message = JSON.stringify({ id: 'x'.repeat(32), command: { type: 'invite', profiles } });
      expect(new TextEncoder().encode(message).length).toBeLessThan(limits.messageBytes - 100);
    }
  });
});
