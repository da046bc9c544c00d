/**
 * Which built scripts a browser loads for which screen, read from Vite's manifest.
 * @typedef {{ file: string, src?: string, isEntry?: boolean, isDynamicEntry?: boolean, css?: string[], imports?: string[], dynamicImports?: string[] }} Chunk
 * @typedef {Record<string, Chunk>} Manifest
 */

/** The lazily loaded sources of each screen, as beginnings of their paths below client/; what is not lazy is in the entry. */
const page = 'features/gathering/GatheringPage.';
const inside = [page, 'features/gathering/Within.', 'net/'];
export const screens = {
  join: [page, 'features/join/JoinScreen.'],
  hall: [...inside, 'features/hall/'],
  table: [...inside, 'features/table/TableScreen.', 'features/cards/TableCards.', 'media/open-media-session.', 'media/livekit-room.'],
  report: [page, 'features/harvest/ReportPage.'],
};

/**
 * The scripts of a screen: the entry, what belongs to the screen alone, and everything these import.
 * @param {Manifest} manifest
 * @param {string[]} sources beginnings of source paths
 * @returns {string[]} files below the build's folder
 */
export function filesOfScreen(manifest, sources) {
  return chunksOf(manifest, sources)
    .map(({ file }) => file)
    .filter((file) => file.endsWith('.js'));
}

/**
 * The style sheets of a screen, likewise.
 * @param {Manifest} manifest
 * @param {string[]} sources beginnings of source paths
 * @returns {string[]} files below the build's folder
 */
export function stylesOfScreen(manifest, sources) {
  return [...new Set(chunksOf(manifest, sources).flatMap(({ css = [] }) => css))];
}

/**
 * @param {Manifest} manifest
 * @param {string[]} sources beginnings of source paths
 * @returns {Chunk[]}
 */
function chunksOf(manifest, sources) {
  const roots = Object.entries(manifest)
    .filter(([key, chunk]) => chunk.isEntry === true || (chunk.isDynamicEntry === true && sources.some((source) => key.startsWith(source))))
    .map(([key]) => key);
  /** @type {Map<string, Chunk>} */
  const seen = new Map();
  const visit = (/** @type {string} */ key) => {
    const chunk = manifest[key];
    if (chunk === undefined || seen.has(key)) return;
    seen.set(key, chunk);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  for (const root of roots) visit(root);
  return [...seen.values()];
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
