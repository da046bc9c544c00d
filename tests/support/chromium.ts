import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';

/** Path of the Chromium to test with: FOYER_CHROMIUM, else Debian's; null where there is none. */
export function chromiumPath(): string | null {
  const path = process.env['FOYER_CHROMIUM'] ?? '/usr/bin/chromium';
  return existsSync(path) ? path : null;
}

/** Starts it with real WebRTC over loopback, and without the slowing down of pages in the background. */
export async function launchChromium(executablePath: string, more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--autoplay-policy=no-user-gesture-required',
      '--allow-loopback-in-peer-connection',
      '--disable-background-networking',
      '--disable-background-timer-throttling',
      '--disable-renderer-backgrounding',
      '--disable-backgrounding-occluded-windows',
      '--disable-features=WebRtcHideLocalIpsWithMdns',
      ...more,
    ],
  });
}
