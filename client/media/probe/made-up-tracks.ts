/** Sound and picture that show nobody. */
export interface MadeUpTracks {
  readonly sound: MediaStreamTrack;
  /** Null where the browser cannot take a picture from a canvas. */
  readonly picture: MediaStreamTrack | null;
  readonly stop: () => void;
}

const [width, height] = [640, 360];
const framesPerSecond = 15;
const blocks = 40;

/** A low tone, and a picture as large as those at a table that changes all over, so that it fills the line as a face does. */
export function makeUpTracks(): MadeUpTracks {
  const context = new AudioContext();
  void context.resume();
  const out = context.createMediaStreamDestination();
  const tone = new OscillatorNode(context, { frequency: 220 });
  const quiet = new GainNode(context, { gain: 0.05 });
  tone.connect(quiet).connect(out);
  tone.start();
  const [sound] = out.stream.getAudioTracks();
  if (sound === undefined) throw new Error('The browser makes no sound of its own.');
  const moving = makePicture();
  return {
    sound,
    picture: moving?.track ?? null,
    stop() {
      tone.stop();
      sound.stop();
      void context.close();
      moving?.stop();
    },
  };
}

function makePicture(): { readonly track: MediaStreamTrack; readonly stop: () => void } | null {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  if (context === null || !('captureStream' in canvas)) return null;
  const paint = () => {
    for (let index = 0; index < blocks; index += 1) {
      context.fillStyle = `hsl(${Math.random() * 360} 40% ${20 + Math.random() * 60}%)`;
      context.fillRect(Math.random() * width, Math.random() * height, 40 + Math.random() * 80, 20 + Math.random() * 60);
    }
  };
  paint();
  const timer = setInterval(paint, 1000 / framesPerSecond);
  const [track] = canvas.captureStream(framesPerSecond).getVideoTracks();
  const stop = () => {
    clearInterval(timer);
    track?.stop();
  };
  return track === undefined ? null : { track, stop };
}
