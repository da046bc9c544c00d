import { useStore } from 'zustand';
import type { CaptureState } from '../capture/capture-state.ts';
import { useMediaSession } from './media-session-context.ts';

/** A part of what is captured: devices, choices, why there is no picture. */
export function useCapture<T>(selector: (state: CaptureState) => T): T {
  return useStore(useMediaSession().capture.store, selector);
}
