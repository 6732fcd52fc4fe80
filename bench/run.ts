import { argv, exit } from 'node:process'

/** `npm run bench -- NAME [arguments]`: runs `bench/NAME.ts`, which prints JSON lines. */
const [name] = argv.slice(2)
if (!name || !/^[a-z][a-zA-Z]*$/.test(name)) {
  console.error('usage: npm run bench -- NAME; accepted: the files of bench/')
  exit(2)
}
const { bench } = (await import(`./${name}.ts`)) as {
  bench: (args: string[], print: (line: object) => void) => Promise<void>
}
await bench(argv.slice(3), (line) => console.log(JSON.stringify(line)))
