// @vitest-environment jsdom

import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadCatalogue, startI18n } from '#client/i18n/i18n.ts';
import type { Segment } from '#shared/gathering/about.ts';
import { LengthStepper } from './LengthStepper.tsx';

function Edited({ from }: { readonly from: Segment }) {
  const [segment, setSegment] = useState(from);
  return <LengthStepper segment={segment} onChange={setSegment} />;
}

const hall = (seconds: number): Segment => ({ kind: 'hall', seconds, topicTables: [] });
const field = (name: string) => screen.getByRole<HTMLInputElement>('spinbutton', { name });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

beforeEach(async () => {
  await startI18n('en');
  await loadCatalogue('organiser');
});

describe('the length of a part', () => {
  it('is said in minutes, one by one', async () => {
    render(<Edited from={hall(300)} />);
    expect(field('Minutes').value).toBe('5');
    await press('More: Minutes');
    expect(field('Minutes').value).toBe('6');
  });

  it('below a minute is said in seconds, and becomes minutes at the next one', async () => {
    render(<Edited from={hall(45)} />);
    expect(field('Seconds').value).toBe('45');
    await press('More: Seconds');
    expect(field('Seconds').value).toBe('55');
    await press('More: Seconds');
    expect(field('Minutes').value).toBe('1');
  });

  it('of rounds is that of each', () => {
    render(<Edited from={{ kind: 'mixing', rounds: 3, seconds: 150, tableSize: null, questions: [] }} />);
    expect(field('Seconds per round').value).toBe('150');
  });
});
