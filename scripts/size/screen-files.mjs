/**
 * Which built scripts a browser loads for which screen, read from Vite's manifest.
 * @typedef {{ file: string, src?: string, isEntry?: boolean, isDynamicEntry?: boolean, imports?: string[], dynamicImports?: string[] }} Chunk
 * @typedef {Record<string, Chunk>} Manifest
 */

/** The lazily loaded sources of each screen, as beginnings of their paths below client/; what is not lazy is in the entry. */
const page = 'features/gathering/GatheringPage.';
const inside = [page, 'features/gathering/Within.', 'net/'];
export const screens = {
  join: [page, 'features/join/JoinScreen.'],
  hall: [...inside, 'features/hall/'],
  table: [...inside, 'features/table/TableScreen.', 'features/cards/TableCards.', 'media/open-media-session.', 'media/livekit-room.'],
};

/**
 * The scripts of a screen: the entry, what belongs to the screen alone, and everything these import.
 * @param {Manifest} manifest
 * @param {string[]} sources beginnings of source paths
 * @returns {string[]} files below the build's folder
 */
export function filesOfScreen(manifest, sources) {
  const roots = Object.entries(manifest)
    .filter(([key, chunk]) => chunk.isEntry === true || (chunk.isDynamicEntry === true && sources.some((source) => key.startsWith(source))))
    .map(([key]) => key);
  const seen = new Set();
  const visit = (/** @type {string} */ key) => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const imported of manifest[key]?.imports ?? []) visit(imported);
  };
  for (const root of roots) visit(root);
  return [...seen].map((key) => manifest[key]?.file ?? '').filter((file) => file.endsWith('.js'));
}

/**
 * The lazily loaded catalogues of texts, each named by its locale and its part.
 * @param {Manifest} manifest
 * @returns {{ name: string, file: string }[]}
 */
export function catalogueFiles(manifest) {
  return Object.entries(manifest).flatMap(([key, chunk]) => {
    const name = /^i18n\/([a-z]{2}(?:\/.*)?)\.\w+$/.exec(key)?.[1];
    return name !== undefined && chunk.isDynamicEntry === true ? [{ name, file: chunk.file }] : [];
  });
}
