import { themeSigns, type Theme } from '#shared/gathering/about.ts';
import { png } from './png.ts';
import { paint, type Colour, type Shape } from './raster.ts';

/** What services that show links ask for, pixels. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** The green cloth and what stands on it, as in the client's tokens; the themes' colours are those of the dark look. */
const cloth = '#0b4136';
const [porcelain, plate, plateEdge, track, coffee, saffron] = ['#fffdf8', '#f0e5d3', '#e2d3b9', '#d9c7a9', '#6b4223', '#f5c25e'] as const;
const themeColours: readonly Colour[] = ['#cda6e8', '#f3a78c', '#8fc1ff', '#bbd67e', '#f2a3c1', '#7ed0d0', '#f5c25e', '#b7c4cc'];
const fewestCups = 5;

const made = new Map<string, Promise<Buffer>>();
const kept = 50;

/** The picture that stands for a gathering where its link is shared: a table from above, a cup for each theme, one seat free. */
export function tablePicture(themes: readonly Theme[]): Promise<Buffer> {
  const signs = themes.slice(0, themeSigns).map(({ sign }, index) => (sign ?? index) % themeSigns);
  const key = signs.join();
  const known = made.get(key);
  if (known !== undefined) return known;
  if (made.size >= kept) made.delete(made.keys().next().value ?? '');
  const { width, height } = pictureSize;
  const picture = paint(width, height, cloth, shapesOf(signs)).then((pixels) => png(width, height, pixels));
  made.set(key, picture);
  return picture;
}

function shapesOf(signs: readonly number[]): Shape[] {
  const middle = { x: pictureSize.width / 2, y: pictureSize.height / 2 };
  const cups = Math.max(fewestCups, signs.length);
  const places = Array.from({ length: cups + 1 }, (_, place) => {
    const angle = ((place + 0.5) / (cups + 1)) * 2 * Math.PI - Math.PI / 2;
    return { x: Math.cos(angle), y: Math.sin(angle) };
  });
  const at = ({ x, y }: { x: number; y: number }, distance: number) => ({ x: middle.x + x * distance, y: middle.y + y * distance });
  return [
    { ...middle, radius: 186, colour: porcelain },
    { ...middle, radius: 168, hole: 158, colour: track },
    { ...middle, radius: 96, colour: plateEdge },
    { ...middle, radius: 90, colour: plate },
    ...places.slice(0, cups).flatMap((place, index): Shape[] => {
      const sign = signs[index];
      const rim = themeColours[sign ?? -1] ?? porcelain;
      return [
        { ...at(place, 240), to: at(place, 288), radius: 9, colour: rim },
        { ...at(place, 240), radius: 40, colour: rim },
        { ...at(place, 240), radius: 31, colour: coffee },
      ];
    }),
    ...places.slice(cups).map((place) => ({ ...at(place, 240), radius: 38, hole: 32, colour: saffron })),
  ];
}
