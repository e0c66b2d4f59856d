/** The names of the months and their abbreviations in the six languages, folded, as regular expressions. */
export const MONTHS = [
  'jan(?:uary?|uar|vier|eiro)?|janner|ene(?:ro)?|gen(?:naio)?',
  'feb(?:ruary?|ruar|rero|braio)?|fev(?:r|rier|ereiro)?',
  'mar(?:ch|z|s|zo|co)?|marz',
  'apr(?:il|ile)?|avr(?:il)?|abr(?:il)?',
  'may|mai|mayo|maggio|maio',
  'june?|juni|juin|junio|giugno|junho',
  'jul[yi]?|juillet|julio|luglio|julho',
  'aug(?:ust)?|aout|ago(?:sto)?',
  'sept?(?:ember|embre|tiembre|iembre)?|set(?:tembre|embro)?',
  'oct(?:ober|obre|ubre)?|okt(?:ober)?|ott(?:obre)?|out(?:ubro)?',
  'nov(?:ember|embre|iembre|embro)?',
  'dec(?:ember|embre)?|de[zs](?:ember|embro)?|dic(?:iembre|embre)?',
]
