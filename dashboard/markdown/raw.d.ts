/** A document of `docs/` as text, put into the build by Vite. */
declare module '*.md?raw' {
  const text: string
  export default text
}
