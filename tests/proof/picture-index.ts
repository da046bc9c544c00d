import { languages } from '../e2e/tour/languages.ts';
import { looks, nameOfLook } from '../e2e/tour/looks.ts';

/** A page to leaf through the pictures: a screen per row, its looks side by side, and choices that narrow them. */
export function pictureIndex(names: readonly string[]): string {
  const rows = names.map((name) => {
    const figures = looks.map((look) => {
      const file = `${name}-${nameOfLook(look)}.png`;
      const label = `${look.width} ${look.theme} ${languages[look.locale]}`;
      return `<figure class="${look.theme} ${languages[look.locale]} w${look.width}"><a href="${file}"><img loading="lazy" src="${file}" alt="${name}, ${label}"></a><figcaption>${label}</figcaption></figure>`;
    });
    return `<section id="${name}"><h2>${name}</h2><div>${figures.join('')}</div></section>`;
  });
  const choices = ['light', 'dark', languages.fr, languages.en, 'w1280', 'w390', 'w320'].map(
    (choice) => `<label><input type="checkbox" checked value="${choice}"> ${choice.replace('w', '')}</label>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Foyer: screens</title>
<style>
  body { font: 16px/1.4 system-ui, sans-serif; margin: 24px; background: #888; color: #000; }
  nav { position: sticky; top: 0; display: flex; flex-wrap: wrap; gap: 16px; padding: 8px; background: #eee; }
  section > div { display: flex; flex-wrap: wrap; gap: 16px; align-items: start; }
  figure { margin: 0; }
  figure.w1280 img { width: 640px; }
  figure.w390 img { width: 195px; }
  figure.w320 img { width: 160px; }
  img { display: block; }
</style>
<nav>${choices.join('')}<select>${names.map((name) => `<option>${name}</option>`).join('')}</select></nav>
${rows.join('\n')}
<script>
  const narrow = () => {
    for (const box of document.querySelectorAll('input'))
      for (const figure of document.querySelectorAll('figure.' + box.value)) figure.dataset[box.value] = box.checked ? '' : 'off';
    for (const figure of document.querySelectorAll('figure')) figure.hidden = Object.values(figure.dataset).includes('off');
  };
  document.querySelector('nav').addEventListener('change', (event) => {
    if (event.target.matches('select')) document.getElementById(event.target.value).scrollIntoView();
    else narrow();
  });
</script>
</html>
`;
}
