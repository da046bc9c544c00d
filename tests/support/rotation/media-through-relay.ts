import type { BrowserContext } from 'playwright-core';

interface Detour {
  /** Port on which the media server offers itself, and the one to go to instead. */
  readonly offered: number;
  readonly instead: number;
}

/** Makes the pages of a context send media to another port than the server offers, and keep their own addresses to themselves, or it would find them. */
export async function sendMediaThrough(context: BrowserContext, detour: Detour): Promise<void> {
  await context.addInitScript(redirect, detour);
}

/** Runs in the page, so it refers to nothing outside itself. */
function redirect({ offered, instead }: Detour): void {
  const redirected = (text: string) => text.replaceAll(` 127.0.0.1 ${offered} `, ` 127.0.0.1 ${instead} `);
  const withoutOwn = (sdp = '') => sdp.replace(/^a=(candidate|end-of-candidates).*\r\n/gm, '');

  class RedirectedConnection extends RTCPeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      const offer = (options?: RTCOfferOptions) => super.createOffer(options);
      Object.defineProperty(this, 'createOffer', {
        value: async (options?: RTCOfferOptions) => {
          const { type, sdp } = await offer(options);
          return { type, sdp: withoutOwn(sdp) };
        },
      });
    }

    override setRemoteDescription({ type, sdp = '' }: RTCSessionDescriptionInit): Promise<void> {
      return super.setRemoteDescription({ type, sdp: redirected(sdp) });
    }

    override addIceCandidate(candidate?: RTCIceCandidateInit | null): Promise<void> {
      const text = candidate?.candidate;
      return super.addIceCandidate(text === undefined ? candidate : { ...candidate, candidate: redirected(text) });
    }

    override set onicecandidate(_listener: RTCPeerConnection['onicecandidate']) {
      super.onicecandidate = null;
    }

    override get onicecandidate() {
      return null;
    }
  }
  window.RTCPeerConnection = RedirectedConnection;
}
