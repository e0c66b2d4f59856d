type Props = { cancel: string; send: string; danger?: boolean }

/** The way out of a dialog, and through it. */
export const DialogActions = ({ cancel, send, danger = false }: Props) => (
  <div class="dialog-actions">
    <a class="button" href="#" data-close>
      {cancel}
    </a>
    <button class={danger ? 'button button-danger' : 'button button-primary'}>{send}</button>
  </div>
)
