import { useLocalText } from '#client/i18n/local-text.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Checkbox } from '#client/ui/Checkbox.tsx';
import type { Segment } from '#shared/gathering/about.ts';
import { topicsOf, type AboutDraft } from './about-draft.ts';
import formStyles from './form.module.css';

interface Props {
  readonly segment: Extract<Segment, { kind: 'world_cafe' }>;
  readonly draft: AboutDraft;
  readonly onChange: (segment: Segment) => void;
}

/** Which themes have a table in a world café, and what happens there. */
export function CafeTopics({ segment, draft, onChange }: Props) {
  const { t } = useTranslation('setup');
  const spoken = useLocalText();
  const { topics } = segment;
  return (
    <>
      <p className={formStyles['hint']}>{t('programme.cafeStays')}</p>
      {draft.themes.length > 0 && (
        <fieldset className={formStyles['choices']}>
          <legend>{t('programme.cafeTopics')}</legend>
          {draft.themes.map(({ id, name }, index) => (
            <Checkbox
              key={id}
              checked={topics.includes(id)}
              onChange={({ target }) =>
                onChange({ ...segment, topics: target.checked ? [...topics, id] : topics.filter((one) => one !== id) })
              }
            >
              {spoken(name).text || t('topics.theme', { number: index + 1 })}
            </Checkbox>
          ))}
        </fieldset>
      )}
      {topicsOf(draft, topics).length < 2 && <p className={formStyles['error']}>{t('programme.cafeFew')}</p>}
    </>
  );
}
