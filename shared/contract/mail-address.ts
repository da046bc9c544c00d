import { limits } from './limits.ts';

const word = '[^\\s@<>"(),:;\\\\[\\]\\p{Cc}.]+';
const form = new RegExp(`^${word}(\\.${word})*@${word}(\\.${word})+$`, 'u');

/** Good enough to send to: whether it exists only the post can tell. Also keeps out whatever could end a header or begin another address. */
export function isMailAddress(text: string): boolean {
  return text.length <= limits.mail && form.test(text);
}
