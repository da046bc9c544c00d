import type { BrowserContext, Page } from 'playwright-core';

type DisplayWindow = Window & { foyerEndDisplay?: () => void };

/** From the next load on, the browser's question what to show is answered at once by a screen full of one CSS colour, with lines of text on it. */
export async function giveFakeDisplay(context: BrowserContext, colour: string, lines: readonly string[] = []): Promise<void> {
  await context.addInitScript(installFakeDisplay, { colour, lines });
}

/** What the browser's own *Stop sharing* does. */
export async function endFakeDisplay(page: Page): Promise<void> {
  await page.evaluate(() => (window as DisplayWindow).foyerEndDisplay?.());
}

/** Runs in the page, so it refers to nothing outside itself. */
function installFakeDisplay({ colour, lines }: { readonly colour: string; readonly lines: readonly string[] }): void {
  if (!('mediaDevices' in navigator)) return;
  navigator.mediaDevices.getDisplayMedia = () => {
    if (!navigator.userActivation.isActive) return Promise.reject(new DOMException('No click.', 'InvalidStateError'));
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [1280, 720];
    const context = canvas.getContext('2d');
    let count = 0;
    const draw = () => {
      if (context === null) return;
      context.fillStyle = colour;
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.fillStyle = '#17211c';
      lines.forEach((line, index) => {
        context.font = index === 0 ? '600 52px system-ui' : '34px system-ui';
        context.fillText(line, 90, 150 + index * 76);
      });
      // Without a change no picture would be sent.
      context.fillRect(0, canvas.height - 8, (count += 8) % canvas.width, 8);
    };
    draw();
    const timer = setInterval(draw, 200);
    const stream = canvas.captureStream(10);
    const [track] = stream.getVideoTracks();
    (window as DisplayWindow).foyerEndDisplay = () => {
      clearInterval(timer);
      track?.stop();
      track?.dispatchEvent(new Event('ended'));
    };
    return Promise.resolve(stream);
  };
}
