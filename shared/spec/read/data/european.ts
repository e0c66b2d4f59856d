/** Metal, stone and piece words of Spanish, French, German, Italian and Portuguese, written as in `english.ts`. */
export const EUROPEAN = `
category
engagement_ring=anillo de compromiso|bague de fiancailles|verlobungsring|antragsring|anello di fidanzamento|anel de noivado
wedding_band=alianza|alliance|ehering|eheringe|trauring|trauringe|fede nuziale|fedi|fede|alianca|alianca de casamento|anillo de boda|anel de casamento
ring=anillo|sortija|bague|anello|anel|chevaliere|sello|siegelring
pendant=colgante|dije|pendentif|anhanger|ciondolo|pingente
necklace=collar|collier|collana|kette|halskette|colar|gargantilla
earrings=pendientes|aretes|boucles d oreilles|ohrringe|ohrstecker|orecchini|brincos
bracelet=pulsera|armband|bracciale|pulseira|armreif
style
solitaire=solitario|solitar|solitaer
three_stone=trilogie|tres piedras|drei steine|a los lados
full_eternity=memoire ring|memoirering
signet=chevaliere|siegelring|sello
alloy
gold_white=oro blanco|or blanc|en or blanc|weissgold|weisgold|weiss gold|oro bianco|ouro branco
gold_yellow=oro amarillo|or jaune|en or jaune|gelbgold|oro giallo|ouro amarelo
gold_rose=oro rosa|or rose|en or rose|rosegold|rotgold|roségold|ouro rosa|oro rosso
gold_=oro|ouro|en or
platinum_950_ru=platino|platine|platin|platina
palladium_950=paladio|paladium
silver_925=plata|argent|silber|argento|prata
gem
diamond_natural=diamante|diamant|diamantito|brillant|brillante|brilli|brilhante|diamanten
sapphire_blue=zafiro|saphir|saphire|saphiren|zaffiro|zaffiri|safira
ruby=rubi|rubis|rubin|rubinen|rubino|rubini
emerald=esmeralda|emeraude|smaragd|smaragde|smaragden|smeraldo|smeraldi
aquamarine=aguamarina|aigue marine|aquamarin|acquamarina
morganite=morganita|morganit
moissanite=moissanita|moissanit
tanzanite=tanzanita|tanzanit
amethyst=amatista|amethyste|ametista
garnet_red=granate|grenat|granat|granato|granada
topaz_blue=topacio|topas|topazio|topaze
tourmaline_pink=turmalina|turmalin|tormalina
opal_white=opalo|opale|opala
pearl_freshwater=perla|perle|perola
turquoise=turquesa|turkis|turchese
moonstone=pierre de lune|mondstein|piedra luna
origin
lab=de laboratorio|de laboratoire|laborgezuchtet|labor|di laboratorio|de synthese
natural=naturel|naturlich|naturale
cut
round=redondo|redonda|rond|ronde|rund|runder|tondo|tondi|rotondo|brilli|brillant|brillante|brilhante
oval=ovalado|ovale|ovaler|ovalada
pear=poire|pera|gota|tropfen|birne|goccia|lagrima
marquise=marquesa|markise
heart=corazon|coeur|herz|cuore|coracao
princess=princesa|princesse|prinzess|principessa
cushion=cojin|coussin|kissen|cuscino
emerald=talla esmeralda|taille emeraude|smaragdschliff|taglio smeraldo
setting
prong4=4 griffes|4 garras|4er krappe|4 griffe
prong6=6 griffes|6 garras|6er krappe|6 griffe
bezel=bisel|serti clos|zargenfassung|castone
finish
satin=mattiert|matt|mate|mat|satinado|satinato
hammered=martillado|martele|gehammert|martellato`
