import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { launchChromium } from './chromium.ts'
import { guidePictures, type Picture, pictures } from './pictures.ts'
import { root, startSite } from './site.ts'
import { visit } from './visit.ts'

/**
 * `npm run shots [-- NAME…]`: pictures of pages and states in both languages, wide and on a phone, into `shots/`;
 * `npm run shots -- guide`: those of the guide, into `docs/images/`.
 */
async function shoot(wanted: readonly string[]): Promise<void> {
  const isGuide = wanted[0] === 'guide'
  const folder = join(root, isGuide ? 'docs/images' : 'shots')
  const chosen = Object.entries(isGuide ? guidePictures : pictures).filter(
    ([name]) => isGuide || wanted.length === 0 || wanted.some((start) => name.startsWith(start)),
  )
  await mkdir(folder, { recursive: true })
  const site = await startSite()
  const browser = await launchChromium()
  try {
    for (const [name, picture] of chosen) {
      for (const lang of ['fr', 'en']) {
        if (isGuide) await take(picture, { lang, width: 900, file: join(folder, `${name}.${lang}`) })
        else {
          for (const width of picture.widths ?? [1440, 390]) {
            await take(picture, { lang, width, file: join(folder, `${name}-${lang}-${width}`) })
          }
        }
      }
      console.log(name)
    }
  } finally {
    await browser.close()
    await site.stop()
  }

  async function take(
    { path, print, part, widths, ...more }: Picture,
    { lang, width, file }: { lang: string; width: number; file: string },
  ): Promise<void> {
    const url = new URL(path, site.url)
    if (lang === 'en') url.searchParams.set('lang', lang)
    const { page, troubles } = await visit(browser, url.href, { ...more, width })
    if (print) await page.pdf({ path: `${file}.pdf`, preferCSSPageSize: true })
    else if (part)
      await page
        .locator(part)
        .first()
        .screenshot({ path: `${file}.png` })
    else await page.screenshot({ path: `${file}.png`, fullPage: true })
    await page.close()
    // what a state brings about is no trouble
    if (more.prepare) return
    for (const trouble of troubles) console.error(`${url.pathname}${url.search}: ${trouble}`)
  }
}

await shoot(process.argv.slice(2))
