import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { limits } from '#shared/contract/limits.ts';
import { LaneClosed, LaneFull } from '#server/runtime/lane.ts';
import { answerRefusal, Refused } from './answers.ts';
import { checkRoutes } from './check-routes.ts';
import { claimRoutes } from './claim-routes.ts';
import { gatheringRoutes } from './gathering-routes.ts';
import type { Host } from './host.ts';
import { inlineStyles } from './inline-styles.ts';
import { installMediaHook, type TakeMediaHint } from './media-hook.ts';
import { logoRoutes } from './logo-routes.ts';
import { mailRoutes } from './mail-routes.ts';
import { organiserRoutes } from './organiser-routes.ts';
import { pageRoutes, type PageFiles } from './page-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { rehearsalRoutes } from './rehearsal-routes.ts';
import { reportRoutes } from './report-routes.ts';
import { seriesRoutes } from './series-routes.ts';
import { sessionRoutes } from './session-routes.ts';

export interface HttpOptions {
  readonly host: Host;
  readonly log: Logger;
  readonly files: PageFiles;
  /** Whether people reach us by https, through one of the proxies. */
  readonly secure: boolean;
  readonly proxies: readonly string[];
  /** Why nobody should be sent here; null while everything is well. */
  readonly unreadyBecause: () => string | null;
  /** What is less good than it might be while all is well enough; null for nothing. */
  readonly readyBut: () => string | null;
  readonly takeMediaHint: TakeMediaHint;
}

/** Pages, files and the few routes that are not commands. */
export function createHttp({ host, log, files, secure, proxies, unreadyBecause, readyBut, takeMediaHint }: HttpOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', secure ? [...proxies] : false);
  app.use(securityHeaders(host, secure));
  app.get('/livez', (_request, response) => void response.type('text').send('ok'));
  app.get('/readyz', (_request, response) => {
    const why = unreadyBecause();
    response
      .status(why === null ? 200 : 503)
      .type('text')
      .send(why ?? readyBut() ?? 'ok');
  });

  installMediaHook(app, takeMediaHint);

  const api = express.Router();
  api.use((request, _response, next) => {
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (!(reads ? host.origins.mayRead(request) : host.origins.isOurs(request))) throw new Refused('wrong_origin');
    next();
  });
  api.use((_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  peopleRoutes(api, host);
  api.use(express.json({ limit: limits.bodyBytes }));
  gatheringRoutes(api, host);
  logoRoutes(api, host);
  mailRoutes(api, host);
  rehearsalRoutes(api, host);
  organiserRoutes(api, host);
  sessionRoutes(api, host);
  reportRoutes(api, host);
  seriesRoutes(api, host);
  claimRoutes(api, host);
  checkRoutes(api, host);
  api.use(() => {
    throw new Refused('malformed');
  });
  app.use('/api', api);
  pageRoutes(app, files, host);
  app.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    const code = codeOf(error, log, request.path);
    if (response.headersSent) response.destroy();
    else answerRefusal(response, code);
  });
  return app;
}

function securityHeaders(host: Host, secure: boolean) {
  const socketOrigin = (): string => host.origins.base.replace(/^http/, 'ws');
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'style-src': ["'self'", ...inlineStyles],
        'connect-src': ["'self'", () => socketOrigin()],
        'media-src': ["'self'", 'blob:', 'mediastream:'],
        'worker-src': ["'self'", 'blob:'],
        'img-src': ["'self'", 'data:', 'blob:'],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: secure ? { maxAge: 31_536_000 } : false,
    xFrameOptions: { action: 'deny' },
  });
}

/** Refusals that whoever watches over an instance wants to see come in numbers. */
const ofSecurity: ReadonlySet<string> = new Set(['wrong_origin', 'bad_link', 'key_needed', 'too_fast', 'no_session']);

function codeOf(error: unknown, log: Logger, path: string) {
  if (error instanceof Refused) {
    if (ofSecurity.has(error.code)) log.info({ security: error.code, path }, 'a request was refused');
    return error.code;
  }
  if (error instanceof LaneFull || error instanceof LaneClosed) return 'busy';
  const type = typeof error === 'object' && error !== null && 'type' in error ? error.type : null;
  if (type === 'entity.too.large') return 'too_large';
  if (error instanceof URIError || (typeof type === 'string' && /^(entity|encoding|charset|request)\./.test(type))) return 'malformed';
  log.error({ err: error, path }, 'a request failed');
  return 'unavailable';
}
