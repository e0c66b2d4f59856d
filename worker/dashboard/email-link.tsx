/** Breaks after the @ where it must break. */
export function EmailLink({ address }: { address: string }) {
  const at = address.lastIndexOf('@') + 1
  return (
    <a href={`mailto:${address}`}>
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </a>
  )
}
