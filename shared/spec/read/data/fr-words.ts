/** French, written as `english.ts` is. */
export default `
category
engagement_ring=bague de fiancaille|bague fiancaille|bague de demande
wedding_band=alliance|anneau de mariage|bague de mariage
ring=bague|anneau|chevaliere
pendant=pendentif|medaillon|medaille
necklace=collier|chaine|sautoir|ras de cou
earrings=boucle d oreille|boucle oreille|boucle|puce|creole|dormeuse
bracelet=jonc|gourmette
gemstone=pierre seule|pierre libre|pierre nue|sans monture|retailler
-=broche|bouton de manchette
style
three_stone=trois pierre
side_stones=epaulee
signet=chevaliere
half_eternity=demi tour|demi alliance
full_eternity=tour complet|alliance complete
cluster=marguerite
halo=entourage
hoop=creole
stud=puce
drop=dormeuse
bangle=jonc
alloy
gold_white=or blanc|or gris|en or gris
gold_yellow=or jaune
gold_rose=or rose|or rouge|en or rouge
gold_=en or|or massif
platinum_950_ru=platine
silver_925=argent
-=plaque or|acier|titane
hue
white=blanc|blanche
yellow=jaune
rose=rose
black=noir
green=vert
purple=violet|mauve
grey=gris|grise
golden=dore
gem
diamond_natural=diamant|brillant
diamond_lab=diamant de culture
cubic_zirconia=zirconium|oxyde de zirconium
sapphire_blue=saphir
ruby=rubi
emerald=emeraude
aquamarine=aigue marine
garnet_red=grenat
opal_white=opale
opal_fire=opale de feu
moonstone=pierre de lune
pearl_freshwater=perle
pearl_south_sea=perle des mers du sud
amber=ambre
coral=corail
carnelian=cornaline
quartz_other=quartz rose
origin
lab=labo|laboratoire|synthese|synthetique|diamant de culture
natural=naturel
cut
round=rond|brillant
pear=poire|goutte
marquise=navette
heart=coeur
cushion=coussin
emerald=taille emeraude|octogonal
rose=taille rose
old_mine=taille ancienne
setting
prong4=4 griffe|quatre griffe
prong6=6 griffe|six griffe
bezel=serti clos
half_bezel=demi clos|semi clos
channel=serti rail
pave=pavage
shoulders
cathedral=cathedrale
bandProfile
half_round=demi jonc
court=confort
flat=ruban plat
finish
polished=poli
satin=mat|satine
brushed=brosse
hammered=martele`
