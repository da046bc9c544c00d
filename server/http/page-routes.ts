import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Express, Request, Response } from 'express';
import sirv from 'sirv';
import { frontView } from '#shared/gathering/view/front.ts';
import type { FrontView } from '#shared/gathering/view/front-types.ts';
import { headOfGathering, headOfLanding, withHead, type PageHead } from '#server/sharing/page-head.ts';
import { readSlug } from '#server/runtime/slugs.ts';
import { screenFiles } from '#server/sharing/screen-files.ts';
import { pictureSize, tablePicture } from '#server/sharing/table-picture.ts';
import { addressOf, Refused } from './answers.ts';
import { findGathering, type Host } from './host.ts';

/** A file with a hash in its name never changes. */
const forGood = 'public, max-age=31536000, immutable';

export interface PageFiles {
  /** Of the built client. */
  readonly folder: string;
  /** Scripts and styles of earlier versions. */
  readonly kept: string;
  /** While a new version takes the place of the old one another node may have the file that this one has not. */
  readonly severalNodes: boolean;
}

/** The files of the built client, and its page for every other address, with a head of its own where there is something to say. */
export function pageRoutes(app: Express, { folder, kept, severalNodes }: PageFiles, host: Host): void {
  if (!existsSync(folder)) return;
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const screens = {
    landing: screenFiles(folder, 'features/landing/Landing.tsx'),
    gathering: screenFiles(folder, 'features/gathering/GatheringPage.tsx'),
  };
  const sendPage = (response: Response, head: PageHead | null, ahead: readonly string[] = []) => {
    response.setHeader('Cache-Control', 'no-cache');
    response.type('html').send(head === null ? page : withHead(page, head, ahead, pictureSize));
  };

  app.use((_request, response, next) => {
    response.setHeader('Permissions-Policy', 'camera=(self), microphone=(self), display-capture=(self), speaker-selection=(self)');
    next();
  });
  app.get('/', (request, response) => {
    response.setHeader('Vary', 'Accept-Language');
    sendPage(response, headOfLanding(request.acceptsLanguages(), host.origins.base), screens.landing);
  });
  app.get('/picture.png', async (_request, response) => {
    sendPicture(response, await tablePicture([]));
  });
  app.get('/g/:slug/picture.png', async (request: Request<{ slug: string }>, response) => {
    const front = await frontOf(host, request);
    sendPicture(response, await tablePicture(front?.themes ?? []));
  });
  app.use(
    sirv(folder, {
      brotli: true,
      gzip: true,
      etag: true,
      setHeaders(response, path) {
        response.setHeader('Cache-Control', path.startsWith('/assets/') ? forGood : 'no-cache');
      },
    }),
  );
  if (existsSync(kept))
    app.use('/assets', sirv(kept, { etag: true, setHeaders: (response) => response.setHeader('Cache-Control', forGood) }));
  // A proxy that asks another where one is not ready goes on looking.
  app.use('/assets', (_request, _response, next) => next(new Refused(severalNodes ? 'unavailable' : 'unknown_gathering')));
  app.get('/g/:slug{/*rest}', async (request: Request<{ slug: string }>, response) => {
    const front = await frontOf(host, request);
    sendPage(response, front === null ? null : headOfGathering(front, host.origins.base), screens.gathering);
  });
  app.use((request, response, next) => {
    if (request.method !== 'GET' || !request.accepts('html')) {
      next(new Refused('unknown_gathering'));
      return;
    }
    sendPage(response, null);
  });
}

/** What anybody who has its address may know of a gathering; null where there is none, too many were guessed, or nothing can be read. */
async function frontOf(host: Host, request: Request<{ slug: string }>): Promise<FrontView | null> {
  try {
    const address = addressOf(request);
    // The page waits for nobody: it asks by itself.
    if (!(await host.failureLimits.findsAtOnce(address, readSlug(request.params.slug)))) return null;
    const { entry, gathering } = await findGathering(host, request.params.slug, address);
    const { state } = gathering.world();
    return state.phase === 'none' ? null : frontView(state, entry.slug);
  } catch {
    // The page itself asks, and says what is wrong in the reader's language.
    return null;
  }
}

function sendPicture(response: Response, picture: Buffer): void {
  response.setHeader('Cache-Control', 'public, max-age=3600');
  response.type('png').send(picture);
}
