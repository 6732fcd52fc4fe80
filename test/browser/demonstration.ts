import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { launchChromium } from './chromium.ts'
import type { Site } from './site.ts'
import { startSharing } from './startSharing.ts'

/** A browser, and Vigie with the demonstration, for the tests of the file that imports them. */
export let browser: Browser
export let site: Site

beforeAll(async () => {
  site = await startSharing(inject('demonstration'))
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
  await site?.stop()
})
