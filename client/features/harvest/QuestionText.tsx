import { useHarvest } from '#client/features/gathering/harvest/use-harvest.ts';
import { useLocalText } from '#client/i18n/local-text.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { MatrixRow } from '#shared/harvest/question-matrix.ts';

/** A question in the reader's language, or that it was none in particular. */
export function QuestionText({ row: { question } }: { readonly row: MatrixRow }) {
  const { t } = useTranslation('harvest');
  const { view } = useHarvest();
  const spoken = useLocalText();
  const known = view.about.questions.find(({ id }) => id === question);
  if (known === undefined) return t('matrix.noQuestion');
  const { text, lang } = spoken(known.text);
  return <span lang={lang}>{text}</span>;
}
