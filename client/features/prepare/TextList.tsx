import { Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/Button.tsx';
import { IconButton } from '#client/ui/IconButton.tsx';
import type { LocalText } from '#shared/gathering/about.ts';
import styles from './form.module.css';
import { LocalField } from './LocalField.tsx';

interface Item {
  readonly id: string;
  readonly text: LocalText;
}

interface Props {
  readonly label: (number: number) => string;
  readonly languages: readonly string[];
  readonly maxLength: number;
  readonly items: readonly Item[];
  readonly most: number;
  /** Text of the button that adds one. */
  readonly add: string;
  readonly onChange: (items: readonly Item[]) => void;
  readonly onAdd: () => void;
}

/** Texts one under another, each in the gathering's languages. A new one takes the focus. */
export function TextList({ label, languages, maxLength, items, most, add, onChange, onAdd }: Props) {
  const { t } = useTranslation('setup');
  const list = useRef<HTMLOListElement>(null);
  const before = useRef(items.length);

  useEffect(() => {
    if (items.length > before.current) list.current?.lastElementChild?.querySelector('input')?.focus();
    before.current = items.length;
  }, [items.length]);

  return (
    <>
      <ol ref={list} className={styles['lines']}>
        {items.map(({ id, text }, index) => (
          <li key={id} className={styles['line']}>
            <b aria-hidden>{index + 1}</b>
            <LocalField
              label={label(index + 1)}
              labelHidden
              languages={languages}
              maxLength={maxLength}
              value={text}
              onChange={(changed) => onChange(items.map((item) => (item.id === id ? { id, text: changed } : item)))}
            />
            <IconButton label={t('remove', { what: label(index + 1) })} onClick={() => onChange(items.filter((item) => item.id !== id))}>
              <Trash2 size={20} strokeWidth={1.75} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ol>
      {items.length < most && (
        <Button className={styles['end']} onClick={onAdd}>
          <Plus size={20} strokeWidth={1.75} aria-hidden />
          {add}
        </Button>
      )}
    </>
  );
}
