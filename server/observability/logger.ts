import { destination, pino, type Logger } from 'pino';

/** JSON lines on standard error, ids instead of names; secrets cannot get in, for requests are never logged whole. */
export function createLogger(level: string): Logger {
  return pino({ level, redact: ['token', '*.token', 'cookie', '*.cookie', 'headers', '*.headers', 'secret', '*.secret'] }, destination(2));
}
