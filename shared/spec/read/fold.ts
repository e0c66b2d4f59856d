/** One UTF-16 unit for one: lower case, no accents, straight quotes; offsets stay true. */
export const fold = (text: string): string =>
  text
    .replace(/[^\0-\x7f]/g, (unit) => {
      const at = '’‘“”„«»×ß'.indexOf(unit)
      return at < 0 ? unit.normalize('NFD').charAt(0) : `''"""""xs`.charAt(at)
    })
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
