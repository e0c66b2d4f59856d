import type { ApiCopy } from './api-copy.ts'

export const apiInFrench: ApiCopy = {
  errors: {
    malformed: 'Cette requête n’a pas pu être lue. Veuillez réessayer.',
    unauthorized:
      'Cette création ne peut pas être ouverte d’ici. Commencez-en une nouvelle, ou ouvrez-la par son propre lien.',
    forbidden: 'Ce n’est pas autorisé.',
    origin_not_allowed:
      'Cette page n’est pas dans la liste des sites autorisés. La bijouterie peut l’ajouter dans son espace, sous Widget.',
    contact_required: 'Veuillez d’abord laisser vos coordonnées.',
    not_found: 'Il n’y a plus rien ici.',
    conflict: 'Quelque chose a changé entre-temps. Votre création est enregistrée ; veuillez réessayer.',
    revision_conflict: 'Cette création a été modifiée dans une autre fenêtre. Voici la dernière version.',
    idempotency_mismatch: 'Ceci a déjà été envoyé avec un autre contenu. Veuillez réessayer.',
    estimate_changed:
      'Les prix ont changé depuis que vous avez commencé. Veuillez regarder le nouveau avant d’envoyer.',
    store_unavailable:
      'La bijouterie ne peut pas prendre de nouvelles demandes en ce moment. Votre création est enregistrée.',
    already_sent: 'Cette création a déjà été envoyée.',
    too_large: 'C’est trop volumineux pour être envoyé.',
    unsupported_type: 'Ce type de contenu n’est pas accepté ici.',
    invalid: 'Certaines informations sont à revoir.',
    too_many_requests:
      'C’était un peu rapide. Votre création est enregistrée ; veuillez réessayer dans une minute.',
    internal: 'Un problème est survenu de notre côté. Votre création est enregistrée ; veuillez réessayer.',
    unavailable:
      'Un service dont nous avons besoin est injoignable. Votre création est enregistrée ; veuillez réessayer.',
  },
  fields: {
    too_small: 'C’est trop court ou trop petit.',
    too_big: 'C’est trop long ou trop grand.',
    unrecognized_keys: 'Nous ne connaissons pas ce champ.',
    invalid_type: 'Il manque quelque chose, ou ce n’est pas du bon type.',
    invalid_value: 'Ce n’est pas l’un des choix possibles.',
    invalid_format: 'Cela ne semble pas correct.',
    control_characters: 'Veuillez utiliser du texte simple.',
    phone_needed: 'Veuillez laisser un numéro, pour que le bijoutier puisse vous joindre ainsi.',
    max_below_min: 'Le montant le plus haut est inférieur au plus bas.',
    terms_needed: 'Veuillez donner votre accord, pour que votre demande puisse être envoyée.',
    not_a_date: 'Veuillez indiquer une date.',
    unknown_locale: 'Nous ne connaissons pas cette langue.',
    unknown_style: 'Ce style n’existe pas dans cette catégorie.',
    metal_and_category: 'Un bijou a besoin d’un métal ; une pierre seule n’en a pas.',
    length_below_width: 'La longueur ne peut pas être inférieure à la largeur.',
    taper_too_large: 'L’anneau ne peut pas s’affiner de plus que sa largeur.',
    several_centers: 'Un bijou a une seule pierre centrale.',
    unknown_concept: 'Cette image ne fait pas partie de la création.',
    image_type:
      'Une photo peut être en JPEG, PNG ou WebP. Enregistrez-la dans l’un de ces formats et ajoutez-la de nouveau.',
    image_unreadable:
      'Cette photo n’est pas arrivée entière, ou nous ne pouvons pas la lire. Essayez-en une autre.',
    image_too_small: 'Cette photo est très petite. Choisissez-en une d’au moins 64 pixels de côté.',
    image_too_large: 'Cette photo est très grande. Choisissez-en une de 40 mégapixels au plus.',
    image_refused:
      'Nous ne pouvons pas accepter cette photo. Tout le reste est conservé ; choisissez-en une autre.',
    images_full: 'Une création contient six photos au plus. Retirez-en une pour en ajouter une autre.',
  },
  fieldFallback: 'Cela ne semble pas correct.',
}
