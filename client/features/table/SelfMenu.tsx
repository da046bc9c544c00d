import { Ellipsis, Eye, EyeOff, FlipHorizontal2 } from 'lucide-react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useMediaSession } from '#client/media/react/media-session-context.ts';
import { useMediaSnapshot } from '#client/media/react/use-media-snapshot.ts';
import { usePreferences } from '#client/stores/preferences.ts';
import { ActionMenu } from '#client/ui/ActionMenu.tsx';

const sign = { size: 20, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** How I see my own picture; what the others see stays as it is. */
export function SelfMenu({ className }: { readonly className?: string | undefined }) {
  const { t } = useTranslation('table');
  const { capture } = useMediaSession();
  const mirror = useMediaSnapshot(({ local }) => local.mirror);
  const { selfHidden, set } = usePreferences();
  const hide = { id: 'hide', label: t('self.hide'), detail: t('self.hideHint'), icon: <EyeOff {...sign} /> } as const;
  const show = { id: 'hide', label: t('self.show'), icon: <Eye {...sign} /> } as const;
  const flip = { id: 'mirror', label: t(mirror ? 'self.unmirror' : 'self.mirror'), icon: <FlipHorizontal2 {...sign} /> } as const;
  return (
    <ActionMenu
      label={t('self.label')}
      className={className}
      actions={selfHidden ? [show] : [hide, flip]}
      onAction={(action) => {
        if (action === 'hide') set({ selfHidden: !selfHidden });
        else capture.setMirror(!mirror);
      }}
    >
      <Ellipsis size={20} strokeWidth={2} aria-hidden />
    </ActionMenu>
  );
}
