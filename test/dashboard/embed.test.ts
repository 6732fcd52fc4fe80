import { expect, test } from 'vitest'
import { writeIframe } from '../../dashboard/embed/writeIframe.ts'
import { formatEmbed, readEmbed } from '../../dashboard/state/embed.ts'
import { formatPath, pageIds } from '../../dashboard/state/pages.ts'
import { defaultState } from '../../dashboard/state/viewState.ts'

test('the address of a figure is read back as the figure and the path of its page', () => {
  for (const page of pageIds) {
    const { path } = formatPath(page, defaultState)
    const [pathname] = formatEmbed('by-age', `${path}?lang=en`).split('?')
    expect(readEmbed(pathname ?? '')).toEqual({ embed: 'by-age', path })
  }
  expect(formatEmbed('course', '/?lang=en')).toBe('/embed/course?lang=en')
  expect(readEmbed('/embed/course/')).toEqual({ embed: 'course', path: '/' })
})

test('no other path is a figure', () => {
  for (const path of ['/', '/territoires', '/embed', '/embed/', '/embed/Map/territoires', '/embedded/map']) {
    expect(readEmbed(path)).toEqual({ embed: undefined, path })
  }
})

test('the code of a figure is HTML whatever its title says', () => {
  expect(
    writeIframe({ src: 'https://a.fr/embed/map?a=1&b=2', title: '"15-17" < 18 & more', height: 500 }),
  ).toBe(
    '<iframe src="https://a.fr/embed/map?a=1&amp;b=2" title="&quot;15-17&quot; &lt; 18 &amp; more" ' +
      'width="100%" height="500" style="border: 0" loading="lazy"></iframe>',
  )
})
