import type { Ticket } from '#shared/contract/socket-events.ts';
import type { Capture } from './capture/capture.ts';

type Place = Pick<Ticket, 'table' | 'startsSilent'>;

/** Microphone and camera of whoever was given the word by somebody else. */
export interface GivenWord {
  /** Told of each move: there both are off until one takes the word by a click of one's own; at the next table, what was on before is on again. */
  moved(from: Place | null, to: Place): void;
  /** By a click of one's own, which stands from here on. */
  choose(device: 'microphone' | 'camera', on: boolean): Promise<void>;
}

export function createGivenWord(capture: Pick<Capture, 'store' | 'setMicrophoneOn' | 'setCameraOn'>): GivenWord {
  /** At which table they were switched off, and what was on before. */
  let off: { readonly table: string; microphone: boolean; camera: boolean } | null = null;
  return {
    moved(from, to) {
      if (off !== null && off.table !== to.table) {
        if (off.microphone) void capture.setMicrophoneOn(true);
        if (off.camera) void capture.setCameraOn(true);
        off = null;
      }
      if (!to.startsSilent || (from?.table === to.table && from.startsSilent)) return;
      const { microphoneOn, cameraOn } = capture.store.getState();
      off = { table: to.table, microphone: microphoneOn || off?.microphone === true, camera: cameraOn || off?.camera === true };
      void capture.setMicrophoneOn(false);
      void capture.setCameraOn(false);
    },
    choose(device, on) {
      if (off !== null) off[device] = false;
      return device === 'microphone' ? capture.setMicrophoneOn(on) : capture.setCameraOn(on);
    },
  };
}
