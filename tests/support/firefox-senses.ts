import type { FakePerson } from './fake-person.ts';

type SensesWindow = Window & { foyerSenses?: (person: FakePerson) => Promise<boolean> };

/** Runs in Firefox: whether the page shows this person's colour now and plays their tone for half a second. */
export function perceives(person: FakePerson): string {
  return `window.foyerSenses(${JSON.stringify(person)})`;
}

/** Makes a page of Firefox able to be asked, from its next load on. */
export const firefoxSenses = `(${sense.toString()})();`;

/** In the page, so it refers to nothing outside itself. */
function sense(): void {
  const longEnough = 500;

  /** Without a sound card Firefox starts no AudioContext: what is heard is recorded, and read without one. */
  const toneOf = async (track: MediaStreamTrack): Promise<number> => {
    const recorder = new MediaRecorder(new MediaStream([track]));
    const parts: Blob[] = [];
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
    const stopped = new Promise((resolve) => {
      recorder.addEventListener('stop', resolve);
    });
    recorder.start();
    setTimeout(() => {
      recorder.stop();
    }, longEnough);
    await stopped;
    const recorded = await new Blob(parts).arrayBuffer();
    if (recorded.byteLength === 0) return 0;
    const { sampleRate, ...sound } = await new OfflineAudioContext(1, 1, 48_000).decodeAudioData(recorded).then((decoded) => ({
      sampleRate: decoded.sampleRate,
      // Its beginning is the encoder's own.
      samples: decoded.getChannelData(0).subarray(decoded.length / 2),
    }));
    const quiet = 0.003;
    if (!sound.samples.some((sample) => Math.abs(sample) > quiet)) return 0;
    const rises = sound.samples.filter((sample, index) => index > 0 && sample >= 0 && (sound.samples[index - 1] ?? 0) < 0).length;
    return (rises * sampleRate) / sound.samples.length;
  };

  const hears = async ({ frequency }: FakePerson): Promise<boolean> => {
    const playing = [...document.querySelectorAll('audio')].filter(({ muted, paused, volume }) => !muted && !paused && volume > 0.5);
    const tracks = playing.flatMap(({ srcObject }) => (srcObject instanceof MediaStream ? srcObject.getAudioTracks() : []));
    const tones = await Promise.all(tracks.filter(({ readyState }) => readyState === 'live').map(toneOf));
    return tones.some((tone) => Math.abs(tone - frequency) < frequency / 25);
  };

  const sees = ({ colour }: FakePerson): boolean => {
    const probe = new OffscreenCanvas(8, 8).getContext('2d');
    if (probe === null) return false;
    return [...document.querySelectorAll('video')].some((video) => {
      const { width, height } = video.getBoundingClientRect();
      if (width === 0 || height === 0 || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return false;
      probe.drawImage(video, 0, 0, 8, 8);
      // The upper part: the moving bar is below.
      const [red = 0, green = 0, blue = 0] = probe.getImageData(4, 2, 1, 1).data;
      return Math.abs(red - colour[0]) + Math.abs(green - colour[1]) + Math.abs(blue - colour[2]) < 120;
    });
  };

  (window as SensesWindow).foyerSenses = async (person) => sees(person) && (await hears(person));
}
