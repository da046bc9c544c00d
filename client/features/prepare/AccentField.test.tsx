// @vitest-environment jsdom

import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, it } from 'vitest';
import { AccentField } from '#client/features/prepare/AccentField.tsx';
import { loadCatalogue, startI18n } from '#client/i18n/i18n.ts';

function Form() {
  const [colour, setColour] = useState<string>();
  return (
    <>
      <AccentField value={colour} onChange={setColour} />
      <output>{colour ?? 'pine'}</output>
    </>
  );
}

beforeEach(async () => {
  await startI18n('en');
  await loadCatalogue('organiser');
});

it('G9 offers a colour of one’s own, shows at once how it reads, and lets one go back to pine', async () => {
  const { container } = render(<Form />);
  const own = screen.getByRole('switch', { name: /A colour of your own/ });
  await userEvent.click(own);
  fireEvent.change(screen.getByLabelText('Colour'), { target: { value: '#ffd400' } });
  expect(screen.getByRole('status').textContent).toBe('#ffd400');
  const sample = container.querySelector<HTMLElement>('[aria-hidden][style]');
  expect(sample?.style.getPropertyValue('--pine')).toMatch(/^light-dark\(#(?!ffd400)[\da-f]{6}, #[\da-f]{6}\)$/);
  await userEvent.click(own);
  expect(screen.getByRole('status').textContent).toBe('pine');
});
