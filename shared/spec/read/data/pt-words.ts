/** Portuguese, written as `english.ts` is. */
export default `
category
engagement_ring=anel de noivado|anel noivado
wedding_band=alianca|anel de casamento
ring=anel
pendant=pingente|medalha
necklace=colar|gargantilha|corrente|cordao
earrings=brinco|argola
bracelet=pulseira|bracelete|tornozeleira
gemstone=pedra solta|so a pedra|gema solta
-=broche|abotoadura
style
solitaire=solitario
three_stone=tres pedra|trilogia
signet=sinete
half_eternity=meia alianca
full_eternity=alianca inteira
halo=aureola
tennis=riviera
hoop=argola
alloy
gold_white=ouro branco
gold_yellow=ouro amarelo
gold_rose=ouro rose|ouro rosa|ouro vermelho
gold_=ouro
platinum_950_ru=platina
palladium_950=paladio
silver_925=prata
-=folheado|banhado|aco|titanio
hue
white=branco
yellow=amarelo
rose=rosa
black=negro|preto
green=verde
purple=roxo|lilas
grey=cinza
gem
diamond_natural=diamante|brilhante
sapphire_blue=safira
ruby=rubi
emerald=esmeralda
aquamarine=agua marinha
amethyst=ametista
garnet_red=granada
tourmaline_pink=turmalina
topaz_blue=topazio
moonstone=pedra da lua
turquoise=turquesa
pearl_freshwater=perola
spinel_red=espinela
onyx=onix
amber=ambar
malachite=malaquita
quartz_other=quartzo
origin
lab=laboratorio|sintetico
cut
round=redondo|brilhante
oval=ovalado
pear=pera|gota
marquise=navete
heart=coracao
princess=princesa
cushion=almofada
emerald=lapidacao esmeralda|corte esmeralda|octogonal
rose=lapidacao rosa
setting
prong4=4 garra|quatro garra
prong6=6 garra|seis garra
bezel=cravacao inglesa
channel=trilho
shoulders
cathedral=catedral
bandProfile
court=anatomica
flat=reta
half_round=abaulada
finish
polished=polido
satin=fosco|acetinado
brushed=escovado
hammered=martelado`
