// @vitest-environment jsdom

import { render, screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { startI18n } from '#client/i18n/i18n.ts';
import { spokenIn } from '#client/i18n/local-text.ts';
import { NativeSelect } from '#client/ui/NativeSelect.tsx';
import { Spoken } from '#client/ui/Spoken.tsx';
import { ThemeLabel } from '#client/ui/ThemeLabel.tsx';

beforeEach(() => startI18n('ar'));

it('3.1.2 shows in which language a text falls back, and has it read in that', () => {
  const { container } = render(<Spoken {...spokenIn({ fr: 'La nuit' }, 'ar')} />);
  expect(screen.getByText('La nuit').lang).toBe('fr');
  expect(container.textContent).toContain('FR');
});

it('says nothing of the language where it is the page’s', () => {
  const { container } = render(<Spoken {...spokenIn({ fr: 'La nuit', ar: 'الليل' }, 'ar')} />);
  expect(container.textContent).toBe('الليل');
});

it('3.1.2 has themes read in the language they were written in, as a label and in a list', () => {
  const night = spokenIn({ fr: 'La nuit' }, 'ar');
  render(
    <>
      <ThemeLabel sign={0} name={night} />
      <NativeSelect label="المحور" choices={[{ value: 'night', label: night.text, lang: night.lang }]} />
    </>,
  );
  expect(screen.getAllByText('La nuit').map(({ lang }) => lang)).toEqual(['fr', 'fr']);
});
