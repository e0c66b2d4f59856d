import type { Language } from '#shared/language.ts'

/** Why the studio drew what the AI engine was asked for. */
export const NOTICE_CODES = ['studio_instead', 'moderation'] as const
export type NoticeCode = (typeof NOTICE_CODES)[number]

type ConceptWords = { cancelled: string; failed: string; notices: Record<NoticeCode, string> }

/** What a shopper is told of how a picture was made, or was not. */
export const CONCEPT_WORDS: Record<Language, ConceptWords> = {
  en: {
    cancelled: 'Drawing was stopped. Your design is saved.',
    failed: 'Your design is saved. The picture could not be drawn just now; please try again.',
    notices: {
      studio_instead: 'This is our own drawing of your piece, made to scale. Sending it works as always.',
      moderation:
        'We could not picture these words, so this is our own drawing of your piece. Please describe it another way, or send it as it is.',
    },
  },
  de: {
    cancelled: 'Das Zeichnen wurde abgebrochen. Ihr Entwurf ist gespeichert.',
    failed:
      'Ihr Entwurf ist gespeichert. Das Bild ließ sich gerade nicht zeichnen; bitte versuchen Sie es noch einmal.',
    notices: {
      studio_instead:
        'Dies ist unsere eigene, maßstäbliche Zeichnung Ihres Stücks. Senden können Sie es wie gewohnt.',
      moderation:
        'Diese Worte konnten wir nicht ins Bild setzen; dies ist unsere eigene Zeichnung Ihres Stücks. Beschreiben Sie es bitte anders, oder senden Sie es so.',
    },
  },
  es: {
    cancelled: 'Se ha detenido el dibujo. Su diseño está guardado.',
    failed: 'Su diseño está guardado. Ahora no se ha podido dibujar la imagen; inténtelo de nuevo.',
    notices: {
      studio_instead:
        'Este es nuestro propio dibujo de su pieza, hecho a escala. Puede enviarlo como siempre.',
      moderation:
        'No hemos podido ilustrar estas palabras; este es nuestro propio dibujo de su pieza. Descríbala de otra manera o envíela tal como está.',
    },
  },
  fr: {
    cancelled: 'Le dessin a été arrêté. Votre création est enregistrée.',
    failed: 'Votre création est enregistrée. L’image n’a pas pu être dessinée ; veuillez réessayer.',
    notices: {
      studio_instead:
        'Voici notre propre dessin de votre bijou, à l’échelle. Vous pouvez l’envoyer comme toujours.',
      moderation:
        'Nous n’avons pas pu illustrer ces mots ; voici notre propre dessin de votre bijou. Décrivez-le autrement, ou envoyez-le tel quel.',
    },
  },
}
