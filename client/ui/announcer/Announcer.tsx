import { useAnnouncements } from '#client/ui/announcer/announcements.ts';
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx';

/** The two live regions of the page. Each sentence is added as a node of its own, so that several at once are read one after the other. */
export function Announcer() {
  const list = useAnnouncements((state) => state.list);
  return (
    <VisuallyHidden>
      <span aria-live="polite" aria-relevant="additions" data-announcer="polite">
        {list
          .filter((each) => !each.urgent)
          .map(({ id, text }) => (
            <span key={id}>{text} </span>
          ))}
      </span>
      <span aria-live="assertive" aria-relevant="additions" data-announcer="assertive">
        {list
          .filter((each) => each.urgent)
          .map(({ id, text }) => (
            <span key={id}>{text} </span>
          ))}
      </span>
    </VisuallyHidden>
  );
}
