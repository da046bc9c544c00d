import { ClipboardCheck, ClipboardCopy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { copyText, mayCopy } from '#client/lib/copy-text.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';

/** Puts the report on the clipboard, and says so. */
export function CopyReport({ text }: { readonly text: string }) {
  const { t } = useTranslation('check');
  const [copied, setCopied] = useState<string | null>(null);
  if (!mayCopy()) return null;
  const copy = () => {
    void copyText(text).then((done) => {
      setCopied(done ? text : null);
      announce(t(done ? 'report.copied' : 'report.copyFailed'));
    });
  };
  const Sign = copied === text ? ClipboardCheck : ClipboardCopy;
  return (
    <Button onClick={copy}>
      <Sign size={20} strokeWidth={1.75} aria-hidden />
      {t(copied === text ? 'report.copied' : 'report.copy')}
    </Button>
  );
}
