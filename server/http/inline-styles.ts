import { createHash } from 'node:crypto';

/**
 * The style elements that react-aria puts into a page by itself, word by word: taps without delay on what can be pressed,
 * and no scrolling behind a dialog on phones.
 */
const texts = [
  '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
];

/** What the content security policy allows in style elements, and nothing else. */
export const inlineStyles: readonly string[] = texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
