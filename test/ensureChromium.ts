import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium } from './browser/chromium.ts'

/** Before the tests: the browser tests need Chromium, which the system's package manager may give. */
if (!findChromium()) {
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    console.log('installing Chromium for the browser tests')
    spawnSync('sh', ['-c', 'apt-get update -qq && apt-get install -y -qq chromium'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  }
  if (!findChromium()) {
    console.error(
      'the browser tests need Chromium: install it (Debian, Ubuntu: sudo apt-get install chromium), or name one in CHROME_PATH',
    )
    process.exit(1)
  }
}
