import { useTranslation } from '#client/i18n/use-translation.ts';

/** What a page of text says, as its catalogue has it. */
export function Sections({ page }: { readonly page: 'accessibility' | 'privacy' | 'help' }) {
  const { t } = useTranslation(page);
  return t('sections', { returnObjects: true }).map(({ title, text }) => (
    <section key={title}>
      <h2>{title}</h2>
      {text.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </section>
  ));
}
