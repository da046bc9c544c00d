import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { copyText } from '#client/lib/copy-text.ts';
import { announce } from '#client/ui/announcer/announcements.ts';

interface Copy {
  /** What was copied last, until something else is. */
  readonly copied: string | null;
  readonly copy: (text: string) => void;
}

/** Copies texts and says whether it worked. */
export function useCopy(): Copy {
  const { t } = useTranslation('setup');
  const [copied, setCopied] = useState<string | null>(null);
  const copy = (text: string) => {
    void copyText(text).then((done) => {
      setCopied(done ? text : null);
      announce(t(done ? 'copied' : 'copyFailed'));
    });
  };
  return { copied, copy };
}
