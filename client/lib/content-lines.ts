/** A text as calendar and contact files hold it (RFC 5545, RFC 6350): signs that mean something there are escaped. */
export const escapedText = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n?|\n/g, '\\n');

/** The lines of such a file, each ended and folded. */
export const contentLines = (lines: readonly string[]): string => lines.map((line) => `${folded(line)}\r\n`).join('');

/** Lines may be 75 bytes long; what follows goes on after a blank. Never parts a character. */
function folded(line: string): string {
  const bytes = new TextEncoder();
  const parts = [''];
  let length = 0;
  for (const character of line) {
    const size = bytes.encode(character).length;
    if (length + size > 75) {
      parts.push('');
      length = 1;
    }
    parts.push((parts.pop() ?? '') + character);
    length += size;
  }
  return parts.join('\r\n ');
}
