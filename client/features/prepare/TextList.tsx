import { Ellipsis, MoveDown, MoveUp, Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { classNames } from '#client/lib/class-names.ts';
import { ActionMenu } from '#client/ui/ActionMenu.tsx';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import type { LocalText } from '#shared/gathering/about.ts';
import dragStyles from './drag-order.module.css';
import styles from './form.module.css';
import { Grip } from './Grip.tsx';
import { LocalField } from './LocalField.tsx';
import { useDragOrder } from './use-drag-order.ts';

interface Item {
  readonly id: string;
  readonly text: LocalText;
}

interface Props<Of extends Item> {
  readonly label: (number: number) => string;
  readonly languages: readonly string[];
  readonly maxLength: number;
  /** Sentences: each is seen whole. */
  readonly sentences?: boolean | undefined;
  readonly items: readonly Of[];
  readonly most: number;
  /** Text of the button that adds one. */
  readonly add: string;
  /** Before its text. */
  readonly sign?: ((item: Of, index: number) => ReactNode) | undefined;
  readonly onChange: (items: readonly Of[]) => void;
  readonly onAdd: () => void;
}

/** Texts one under another, each in the gathering's languages, in an order of one's own: by keys, by its menu, by dragging. A new one takes the focus. */
export function TextList<Of extends Item>({ label, languages, maxLength, sentences, items, most, add, sign, onChange, onAdd }: Props<Of>) {
  const { t } = useTranslation('setup');
  const list = useRef<HTMLOListElement>(null);
  const added = useRef(false);
  const removed = useRef<number | null>(null);
  const adds = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (added.current) list.current?.lastElementChild?.querySelector<HTMLElement>('input, textarea')?.focus();
    added.current = false;
    // Its menu went with it: the next one's has the focus, or the last one's, or the button that adds one.
    if (removed.current !== null) (menuNear(list.current, removed.current) ?? adds.current)?.focus();
    removed.current = null;
  }, [items.length]);

  const move = (index: number, by: number) => {
    const [moved] = items.slice(index, index + 1);
    if (moved === undefined || index + by < 0 || index + by >= items.length) return;
    onChange(items.toSpliced(index, 1).toSpliced(index + by, 0, moved));
    announce(t('programme.moved', { what: label(index + 1), place: index + by + 1, places: items.length }));
  };
  const order = useDragOrder(list, (from, to) => move(from, to - from));
  const moveByKey = (event: KeyboardEvent, index: number) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(index, event.key === 'ArrowUp' ? -1 : 1);
  };

  const icon = { size: 20, strokeWidth: 1.75, 'aria-hidden': true } as const;
  return (
    <>
      <ol ref={list} className={styles['lines']}>
        {items.map((item, index) => (
          // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys are those of the field in it
          <li
            key={item.id}
            className={classNames(styles['line'], dragStyles['line'])}
            onKeyDown={(event) => moveByKey(event, index)}
            {...order.line(index)}
          >
            <Grip {...order.handle(index)}>
              <b>{index + 1}</b>
            </Grip>
            {sign?.(item, index)}
            <LocalField
              label={label(index + 1)}
              labelHidden
              grows={sentences}
              languages={languages}
              maxLength={maxLength}
              value={item.text}
              onChange={(text) => onChange(items.map((one) => (one.id === item.id ? { ...one, text } : one)))}
            />
            <ActionMenu
              label={t('programme.change', { what: label(index + 1) })}
              actions={[
                { id: 'up', label: t('programme.up'), icon: <MoveUp {...icon} />, disabled: index === 0 },
                { id: 'down', label: t('programme.down'), icon: <MoveDown {...icon} />, disabled: index === items.length - 1 },
                { id: 'remove', label: t('programme.remove'), icon: <Trash2 {...icon} />, grave: true, apart: true },
              ]}
              onAction={(id) => {
                if (id === 'remove') {
                  removed.current = index;
                  onChange(items.toSpliced(index, 1));
                } else move(index, id === 'up' ? -1 : 1);
              }}
            >
              <Ellipsis {...icon} />
            </ActionMenu>
          </li>
        ))}
      </ol>
      {items.length < most && (
        <Button
          ref={adds}
          className={styles['end']}
          onClick={() => {
            added.current = true;
            onAdd();
          }}
        >
          <Plus {...icon} />
          {add}
        </Button>
      )}
    </>
  );
}

/** The button of the menu of the line at this place, or of the last line. */
function menuNear(list: HTMLOListElement | null, at: number): HTMLElement | undefined {
  const line = list?.children[Math.min(at, list.children.length - 1)];
  return [...(line?.querySelectorAll<HTMLElement>('[aria-haspopup=menu]') ?? [])].at(-1);
}
