import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { launchChromium } from './chromium.ts'
import { root, startSite } from './site.ts'
import { visit } from './visit.ts'

/** What is looked at: each page, and the views that draw something else. */
const pictures = {
  overview: '/',
  territories: '/territoires',
  'territories-map': '/territoires?indicator=neet_rate&view=map',
  'territories-peers': '/territoires?period=2021-2022&peers=*',
  'territories-shrunken': '/territoires?period=2021-2022&view=map&colour=shrunken',
  'territories-trend': '/territoires?view=trend',
  'territories-funnel': '/territoires?view=funnel&level=bassin&period=2019-10-15',
  'territories-funnel-none': '/territoires?view=funnel&indicator=neet_rate',
  'territories-change': '/territoires?view=change',
  'territories-change-refused':
    '/territoires?view=change&indicator=fwb_absence_rate&territory=BE.FWB.Z09&period=2022-2023&from=2013-2014',
  'territories-beside': '/territoires?view=beside&with=early_leavers_rate.eu_elet_lfs',
  'territories-table': '/territoires?view=table&track=lycee_pro_cap',
  'territories-same-date': '/territoires?period=2019-10-15&highlight=FR.D60',
  'territories-missing': '/territoires?indicator=neet_rate&level=region&period=2017',
  targets: '/objectifs',
  beneficiaries: '/beneficiaires',
  operations: '/operations',
  'operation-amiens': '/operations/amiens-2015-2021',
  'operation-amarrages': '/operations/amarrages-plus',
  'operation-unknown': '/operations/unheard-of',
  method: '/methode',
  'method-none': '/methode?indicator=unheard_of&q=zzz',
  note: '/note',
  'note-zone': '/note?territory=BE.FWB.Z09',
  annex: '/annexe?operation=amiens-2015-2021&convention=202000263',
  'annex-esf-plus': '/annexe?operation=amarrages-plus',
  accessibility: '/accessibilite',
  data: '/donnees',
  'data-formats': '/donnees?dataset=participations#formats',
}

/** `npm run shots [-- NAME…]`: pictures of the pages in both languages, wide and on a phone, into `shots/`. */
async function shoot(wanted: readonly string[]): Promise<void> {
  const folder = join(root, 'shots')
  await mkdir(folder, { recursive: true })
  const site = await startSite()
  const browser = await launchChromium()
  try {
    for (const [name, path] of Object.entries(pictures)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue
      for (const lang of ['fr', 'en']) {
        for (const width of [1440, 390]) {
          const url = new URL(path, site.url)
          if (lang === 'en') url.searchParams.set('lang', lang)
          const { page, troubles } = await visit(browser, url.href, { width })
          await page.screenshot({ path: join(folder, `${name}-${lang}-${width}.png`), fullPage: true })
          await page.close()
          for (const trouble of troubles) console.error(`${url.pathname}${url.search}: ${trouble}`)
        }
      }
      console.log(name)
    }
  } finally {
    await browser.close()
    await site.stop()
  }
}

await shoot(process.argv.slice(2))
