import type { ApiCopy } from './api-copy.ts'

export const apiInSpanish: ApiCopy = {
  errors: {
    malformed: 'No se ha podido leer esta petición. Inténtelo de nuevo.',
    unauthorized:
      'Este diseño no se puede abrir desde aquí. Empiece uno nuevo o ábralo con su propio enlace.',
    forbidden: 'Esto no está permitido.',
    origin_not_allowed:
      'Esta página no está en la lista de sitios permitidos. La joyería puede añadirla en su panel, en Widget.',
    contact_required: 'Deje primero sus datos de contacto.',
    not_found: 'Aquí ya no hay nada.',
    conflict: 'Algo ha cambiado entretanto. Su diseño está guardado; inténtelo de nuevo.',
    revision_conflict: 'Este diseño se cambió en otra ventana. Esta es la versión más reciente.',
    idempotency_mismatch: 'Esto ya se envió con otro contenido. Inténtelo de nuevo.',
    estimate_changed: 'Los precios han cambiado desde que empezó. Mire el nuevo antes de enviar.',
    store_unavailable:
      'La joyería no puede aceptar nuevas solicitudes en este momento. Su diseño está guardado.',
    already_sent: 'Este diseño ya se ha enviado.',
    too_large: 'Es demasiado grande para enviarlo.',
    unsupported_type: 'Aquí no se acepta este tipo de contenido.',
    invalid: 'Hay datos que conviene revisar.',
    too_many_requests:
      'Ha ido un poco rápido. Su diseño está guardado; inténtelo de nuevo dentro de un minuto.',
    internal: 'Algo ha fallado por nuestra parte. Su diseño está guardado; inténtelo de nuevo.',
    unavailable:
      'Ahora no podemos acceder a un servicio que necesitamos. Su diseño está guardado; inténtelo de nuevo.',
  },
  fields: {
    too_small: 'Es demasiado corto o demasiado pequeño.',
    too_big: 'Es demasiado largo o demasiado grande.',
    unrecognized_keys: 'No conocemos este campo.',
    invalid_type: 'Falta o no es del tipo correcto.',
    invalid_value: 'No es una de las opciones.',
    invalid_format: 'No parece correcto.',
    control_characters: 'Use texto sencillo.',
    phone_needed: 'Deje un número para que el joyero pueda contactarle así.',
    max_below_min: 'El importe más alto es menor que el más bajo.',
    terms_needed: 'Dé su consentimiento para que podamos enviar su solicitud.',
    not_a_date: 'Indique una fecha.',
    unknown_locale: 'No conocemos este idioma.',
    unknown_style: 'Este estilo no se hace en esta categoría.',
    metal_and_category: 'Una pieza necesita un metal; una piedra suelta no lo lleva.',
    length_below_width: 'El largo no puede ser menor que el ancho.',
    taper_too_large: 'El aro no puede estrecharse más que su ancho.',
    several_centers: 'Una pieza tiene una sola piedra central.',
    unknown_concept: 'Esta imagen no forma parte del diseño.',
    image_type: 'Una foto puede ser JPEG, PNG o WebP. Guárdela en uno de esos formatos y añádala de nuevo.',
    image_unreadable: 'Esta foto no ha llegado entera o no podemos leerla. Pruebe con otra.',
    image_too_small: 'Esta foto es muy pequeña. Elija una de al menos 64 píxeles por lado.',
    image_too_large: 'Esta foto es muy grande. Elija una de 40 megapíxeles como máximo.',
    image_refused: 'No podemos aceptar esta foto. Todo lo demás se conserva; elija otra.',
    images_full: 'Un diseño admite seis fotos. Quite una para añadir otra.',
  },
  fieldFallback: 'No parece correcto.',
}
