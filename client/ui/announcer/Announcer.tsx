import { useAnnouncements } from '#client/ui/announcer/announcements.ts';
import type { Announcement } from '#client/ui/announcer/announcements.ts';
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx';

/** The two live regions of the page. Each sentence is added as a node of its own, so that several at once are read one after the other. */
export function Announcer() {
  const list = useAnnouncements((state) => state.list);
  const said = (urgent: boolean) =>
    list.filter((each) => (each.urgent === true) === urgent).map((each) => <Sentence key={each.id} {...each} />);
  return (
    <VisuallyHidden>
      <span aria-live="polite" aria-relevant="additions" data-announcer="polite">
        {said(false)}
      </span>
      <span aria-live="assertive" aria-relevant="additions" data-announcer="assertive">
        {said(true)}
      </span>
    </VisuallyHidden>
  );
}

function Sentence({ text, foreign }: Announcement) {
  const [before, ...after] = foreign?.lang === undefined ? [text] : text.split(foreign.text);
  return (
    <span>
      {before}
      {after.length > 0 && <span lang={foreign?.lang}>{foreign?.text}</span>}
      {after.join(foreign?.text)}{' '}
    </span>
  );
}
