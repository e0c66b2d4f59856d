import type { Language } from '#shared/language.ts'

/** What shoppers are told where a store can't take an order now. */
export type StoreNoticeWords = {
  onBreak: (store: string) => string
  /** Where the store lets others take what it can't. */
  onBreakOthersTake: (store: string) => string
  notTaking: (store: string) => string
  noMatch: (store: string) => string
}

export const STORE_NOTICE_WORDS: Record<Language, StoreNoticeWords> = {
  en: {
    onBreak: (store) =>
      `${store} is on a break just now. You can design your piece and send it once they are back.`,
    onBreakOthersTake: (store) =>
      `${store} is on a break just now. You can design your piece, and you can send it to other jewelers now, or keep it until they are back.`,
    notTaking: (store) =>
      `${store} is not taking custom orders just now. You can still design your piece; it stays saved on this device.`,
    noMatch: (store) =>
      `${store} does not take on a piece of this kind or budget just now. Your design is saved on this device.`,
  },
  de: {
    onBreak: (store) =>
      `${store} macht gerade Pause. Sie können Ihr Stück entwerfen und senden, sobald es dort weitergeht.`,
    onBreakOthersTake: (store) =>
      `${store} macht gerade Pause. Sie können Ihr Stück entwerfen und jetzt an andere Goldschmiede senden oder aufheben, bis es dort weitergeht.`,
    notTaking: (store) =>
      `${store} nimmt gerade keine Anfertigungen an. Entwerfen können Sie Ihr Stück trotzdem; es bleibt auf diesem Gerät gespeichert.`,
    noMatch: (store) =>
      `${store} nimmt ein Stück dieser Art oder dieses Budgets gerade nicht an. Ihr Entwurf ist auf diesem Gerät gespeichert.`,
  },
  es: {
    onBreak: (store) =>
      `${store} está de descanso en este momento. Puede diseñar su pieza y enviarla cuando vuelva.`,
    onBreakOthersTake: (store) =>
      `${store} está de descanso en este momento. Puede diseñar su pieza y enviarla ya a otros joyeros, o guardarla hasta que vuelva.`,
    notTaking: (store) =>
      `${store} no acepta encargos en este momento. Aun así puede diseñar su pieza; queda guardada en este dispositivo.`,
    noMatch: (store) =>
      `${store} no acepta en este momento piezas de este tipo o presupuesto. Su diseño queda guardado en este dispositivo.`,
  },
  fr: {
    onBreak: (store) =>
      `${store} est en pause en ce moment. Vous pouvez créer votre bijou et l’envoyer à son retour.`,
    onBreakOthersTake: (store) =>
      `${store} est en pause en ce moment. Vous pouvez créer votre bijou et l’envoyer dès maintenant à d’autres bijoutiers, ou le garder jusqu’à son retour.`,
    notTaking: (store) =>
      `${store} ne prend pas de commandes sur mesure en ce moment. Vous pouvez quand même créer votre bijou ; il reste enregistré sur cet appareil.`,
    noMatch: (store) =>
      `${store} ne se charge pas d’un bijou de ce type ou de ce budget en ce moment. Votre création est enregistrée sur cet appareil.`,
  },
}
