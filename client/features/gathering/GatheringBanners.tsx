import { PausedBanner } from './PausedBanner.tsx';
import { ReconnectingBanner } from './ReconnectingBanner.tsx';
import { WithoutMediaBanner } from './WithoutMediaBanner.tsx';

/** What concerns everything below: the line is gone, everything is paused, there is no media server. */
export function GatheringBanners() {
  return (
    <>
      <ReconnectingBanner />
      <PausedBanner />
      <WithoutMediaBanner />
    </>
  );
}
