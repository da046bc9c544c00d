import { useEffect } from 'react';
import { useGatheringStore } from '#client/stores/gathering-context.ts';
import { Refused } from './Refused.tsx';

/** The organisers did not let this person in, or asked them to go: there is nothing to wait for. */
export function Removed() {
  const { close } = useGatheringStore();
  useEffect(close, [close]);
  return <Refused code="removed" onRetry={close} />;
}
