/** Hashed files of the build's earlier passes, see `vite.widget.config.ts`. */
declare module 'built:designer' {
  const url: string
  export default url
}
declare module 'built:studio' {
  const url: string
  export default url
}
declare module '*.css?inline' {
  const css: string
  export default css
}
