/** Browsers keep the clipboard from pages that came without encryption. */
export const mayCopy = (): boolean => 'clipboard' in navigator;

/** Puts a text on the clipboard; false when the browser does not let us. Call it in a click. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
