/** Words of Spanish, French, German, Italian and Portuguese, written as in `english.ts`; one of several that differ by a letter. */
export const EUROPEAN = `
category
engagement_ring=anillo de compromiso|bague de fiancailles|verlobungsring|anello di fidanzamento|anel de noivado
wedding_band=alianza|alliance|ehering|trauring|fede|fedi|anillo de boda|anel de casamento
ring=anillo|anello|sortija|bague|anel
pendant=colgante|pendentif|anhanger|ciondolo|pingente
necklace=collar|collier|collana|kette|halskette|colar
earrings=pendientes|aretes|boucles d oreilles|ohrringe|ohrstecker|orecchini|brincos
bracelet=pulsera|armband|bracciale
style
solitaire=solitario|solitaer
three_stone=trilogie|tres piedras|drei steine|a los lados
full_eternity=memoire ring
signet=chevaliere|siegelring|sello
alloy
gold_white=oro blanco|or blanc|en or blanc|weissgold|ouro branco
gold_yellow=oro amarillo|or jaune|en or jaune|gelbgold|oro giallo|ouro amarelo
gold_rose=oro rosa|or rose|en or rose|rotgold|ouro rosa
gold_=oro|ouro|en or
platinum_950_ru=platino
silver_925=plata|argent|silber|argento|prata
gem
diamond_natural=diamante|diamantito|brillant|brillante|brilli|brilhante
sapphire_blue=zafiro|saphir|saphiren|zaffiri|safira
ruby=rubi|rubin|rubinen|rubini
emerald=esmeralda|emeraude|smaragd|smaragden|smeraldo
aquamarine=aguamarina|aigue marine
amethyst=ametista
garnet_red=granate|granada
topaz_blue=topacio|topas|topazio
tourmaline_pink=turmalina
opal_white=opalo|opale
pearl_freshwater=perla|perle|perola
turquoise=turquesa|turkis|turchese
moonstone=pierre de lune|mondstein
origin
lab=de laboratorio|de laboratoire|laborgezuchtet|labor|de synthese
natural=naturlich
cut
round=redondo|rond|ronde|rund|runder|tondo|tondi|rotondo|brilli|brillant|brillante|brilhante
oval=ovale|ovaler|ovalada
pear=poire|pera|gota|tropfen|birne|goccia|lagrima
marquise=marquesa
heart=corazon|coeur|herz|cuore|coracao
princess=prinzess|principessa
cushion=cojin|coussin|kissen|cuscino
emerald=talla esmeralda|taille emeraude|smaragdschliff|taglio smeraldo
setting
prong4=4 griffe|4 garra|4er krappe
prong6=6 griffe|6 garra|6er krappe
bezel=bisel|serti clos|zargenfassung|zarge|castone
half_bezel=halbe zarge|halber zarge|halbzarge|halbe zargenfassung|halber zargenfassung
tension=spannfassung|spannring
shoulders
cathedral=kathedral|kathedralschulter|kathedralschultern|kathedralfassung|catedral
finish
satin=mattiert|mat|satinato
hammered=martillado|martele|gehammert`
