import { useTranslation } from '#client/i18n/use-translation.ts';
import { Checkbox } from '#client/ui/Checkbox.tsx';
import { NativeSelect } from '#client/ui/NativeSelect.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { roleNamed, yesOrNo } from '#shared/people-list/cells.ts';
import type { Cells, Field } from '#shared/people-list/people-table.ts';
import type { Problem } from '#shared/people-list/read-row.ts';
import { useProblemText } from './problem-text.ts';

interface Props {
  readonly fields: readonly Field[];
  readonly cells: Cells;
  readonly problems: readonly Problem[];
  readonly onChange: (field: Field, text: string) => void;
}

const roles = ['participant', 'host', 'organiser'] as const;

/** What is written of a person, to be corrected in place. */
export function PersonFields({ fields, cells, problems, onChange }: Props) {
  const { t } = useTranslation('invite');
  const say = useProblemText();
  const errorOf = (field: Field): string | undefined => {
    const found = problems.filter((problem) => problem.field === field).map(say);
    return found.length === 0 ? undefined : found.join(' ');
  };
  return fields.map((field) => {
    const error = errorOf(field);
    const common = { label: t(`column.${field}`), error };
    if (field === 'firstTimer' && yesOrNo(cells.firstTimer ?? '') !== null)
      return (
        <Checkbox
          key={field}
          checked={yesOrNo(cells.firstTimer ?? '') === true}
          onChange={(event) => onChange(field, event.target.checked ? 'yes' : '')}
        >
          {t('column.firstTimer')}
        </Checkbox>
      );
    if (field === 'role')
      return (
        <NativeSelect
          key={field}
          {...common}
          choices={[
            ...(roleNamed(cells.role ?? '') === null ? [{ value: '', label: cells.role ?? '' }] : []),
            ...roles.map((role) => ({ value: role, label: t(`role.${role}`) })),
          ]}
          value={roleNamed(cells.role ?? '') ?? ''}
          onChange={(event) => onChange(field, event.target.value)}
        />
      );
    return (
      <TextField
        key={field}
        {...common}
        type={field === 'mail' ? 'email' : 'text'}
        value={cells[field] ?? ''}
        onChange={(event) => onChange(field, event.target.value)}
      />
    );
  });
}
