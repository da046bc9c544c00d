import type { BrowserContext } from 'playwright-core';

/** How a drawn person looks who stands in for somebody before a camera; CSS colours. */
export interface StandIn {
  readonly wall: readonly [string, string];
  readonly skin: string;
  readonly hair: string;
  readonly top: string;
  /** Hair that falls beside the face, lies close, or a cloth over it. */
  readonly style: 'long' | 'short' | 'cloth';
}

/** Drawn people, all invented. */
export const standIns = {
  Camille: { wall: ['#dcd3c4', '#8fa58f'], skin: '#f0c9a8', hair: '#2b1d17', top: '#23493a', style: 'short' },
  Amina: { wall: ['#cdb79a', '#7f6a55'], skin: '#a96f4a', hair: '#2f6f72', top: '#c9b9a4', style: 'cloth' },
  Thabo: { wall: ['#cfd6d3', '#9aa8a4'], skin: '#7a4f34', hair: '#15110f', top: '#2d4560', style: 'short' },
  Aurélie: { wall: ['#93a096', '#d9cfae'], skin: '#f3cdb2', hair: '#7a3b22', top: '#71242f', style: 'long' },
} satisfies Readonly<Record<string, StandIn>>;

/** From the next load on, the camera of every page shows the drawn person instead of a colour. */
export async function giveStandInCamera(context: BrowserContext, person: StandIn): Promise<void> {
  await context.addInitScript(installStandIn, person);
}

/** Runs in the page, so it refers to nothing outside itself. */
function installStandIn(person: StandIn): void {
  if (!('mediaDevices' in navigator)) return;
  const devices = navigator.mediaDevices;
  const [width, height] = [640, 360];
  /** Pixels the person leans to either side. */
  const sway = 4;
  /** Few, so that four pages full of them leave the machine time for the pictures. */
  const framesPerSecond = 2;

  const draw = (context: CanvasRenderingContext2D) => {
    const wall = context.createLinearGradient(0, 0, width, height);
    wall.addColorStop(0, person.wall[0]);
    wall.addColorStop(1, person.wall[1]);
    context.filter = 'none';
    context.fillStyle = wall;
    context.fillRect(0, 0, width + 2 * sway, height);
    context.filter = 'blur(14px)';
    context.globalAlpha = 0.35;
    context.fillStyle = '#ffffff';
    context.fillRect(40, 30, 120, 190);
    context.fillStyle = '#3c3a34';
    context.fillRect(500, 40, 90, 130);
    context.globalAlpha = 1;
    context.filter = 'blur(2.5px)';
    const ellipse = (x: number, y: number, [across, down]: readonly [number, number], colour: string) => {
      context.fillStyle = colour;
      context.beginPath();
      context.ellipse(x + sway, y, across, down, 0, 0, 2 * Math.PI);
      context.fill();
    };
    if (person.style === 'long') ellipse(320, 200, [82, 118], person.hair);
    if (person.style === 'cloth') ellipse(320, 205, [92, 135], person.hair);
    ellipse(320, 390, [190, 120], person.top);
    ellipse(320, 275, [34, 42], person.skin);
    if (person.style === 'short') ellipse(320, 132, [66, 62], person.hair);
    ellipse(320, 175, [60, 78], person.skin);
    if (person.style === 'long') ellipse(320, 118, [62, 34], person.hair);
    if (person.style === 'cloth') ellipse(320, 112, [62, 26], person.hair);
    for (const side of [-1, 1]) {
      ellipse(320 + side * 24, 168, [7, 4.5], '#2a201c');
      ellipse(320 + side * 24, 153, [13, 3], person.style === 'cloth' ? '#3a2a22' : person.hair);
    }
    context.globalAlpha = 0.5;
    ellipse(320, 216, [19, 5], '#8a4038');
    ellipse(320, 193, [8, 4], '#5a3527');
    context.globalAlpha = 1;
  };

  const cameraTrack = (): MediaStreamTrack => {
    const drawn = Object.assign(document.createElement('canvas'), { width: width + 2 * sway, height });
    const brush = drawn.getContext('2d');
    if (brush !== null) draw(brush);
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const context = canvas.getContext('2d');
    let count = 0;
    const paint = () => {
      count += 1;
      context?.drawImage(drawn, sway * (Math.sin(count / 3) - 1), 0);
    };
    paint();
    setInterval(paint, 1000 / framesPerSecond);
    const [track] = canvas.captureStream(framesPerSecond).getVideoTracks();
    if (track === undefined) throw new Error('no picture');
    const settings = track.getSettings.bind(track);
    track.getSettings = () => ({ ...settings(), deviceId: 'fake-camera' });
    return track;
  };

  const ask = devices.getUserMedia.bind(devices);
  devices.getUserMedia = async (constraints) => {
    const stream = await ask(constraints);
    for (const track of stream.getVideoTracks()) {
      stream.removeTrack(track);
      track.stop();
      stream.addTrack(cameraTrack());
    }
    return stream;
  };
  const list = devices.enumerateDevices.bind(devices);
  const labels = { audioinput: 'Built-in microphone', videoinput: 'Built-in camera', audiooutput: 'Built-in speakers' };
  devices.enumerateDevices = async () =>
    (await list()).map((device) => {
      const { kind, deviceId, groupId } = device;
      const info = { kind, deviceId, groupId, label: labels[kind] };
      return { ...info, toJSON: () => info };
    });
}
