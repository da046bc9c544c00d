import type { BrowserCapture } from './request-tracks.ts';

/** For pages that are not served securely, where browsers hide their devices: there is no camera and no microphone. */
export function createAbsentDevices(): BrowserCapture['mediaDevices'] {
  const events = new EventTarget();
  return {
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
    getUserMedia: () => Promise.reject(new DOMException('There are no devices here.', 'NotFoundError')),
    getSupportedConstraints: () => ({}),
    enumerateDevices: () => Promise.resolve([]),
  };
}
