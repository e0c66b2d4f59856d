/** Written by `npm run build`; described here so that types hold before the first build. */
declare module '#dist/pages.json' {
  const assets: { css: string; islands: string }
  export default assets
}
