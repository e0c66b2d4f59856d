/**
 * What shoppers say beside our own names of things (`data/english-names.ts`), as `lexicon.ts` reads it: a field, then
 * a line for each value, `value=phrase|phrase`. Spelling is folded to plain lower case; plurals and one-letter slips
 * are found. `-` is a value we know but do not make.
 */
export const ENGLISH = `
category
engagement_ring=engagement|e ring|ering|proposal ring|bridal ring
wedding_band=wedding ring|mens band|men s band|anniversary band
ring=signet|claddagh|stacker
pendant=locket|medallion|charm necklace|mangalsutra
necklace=choker|riviere|cuban|rope chain|curb chain|figaro|belcher
earrings=stud|hoop|huggie|ear climber|lever back
bracelet=bangle|cuff|anklet|kada
gemstone=loose|unmounted|recut|re cut|repolish|earring i make|nothing set|just the stone
-=brooch|cufflink|tie bar|nose stud|tiara|nose ring
style
solitaire=single stone|one stone|tiffany style|tiffany setting
hidden_halo=under halo
three_stone=3 stone|trilogy|past present future|side stone|both side|each side|either side|two half moon|side trillion|three kid
side_stones=pave|micropave|micro pave|stone on the band|diamond shoulder
cluster=daisy|princess diana
toi_et_moi=two stone
plain=simple band
half_eternity=half hoop|3 4 eternity|three quarter eternity|3 4 way
full_eternity=eternity|infinity band
signet=seal ring
cocktail=dress ring|statement ring
stacking=stacker|stackable
disc=disk|coin|medallion
station=diamond by the yard
chain=cuban|figaro|belcher|curb|rope chain
stud=screw back
drop=dangle|lever back
bangle=cuff|kada
recut=re cut|repolish
alloy
gold_white=white gold|wg|gold white|platinum look
gold_yellow=yellow gold|yg|gold yellow
gold_rose=rose gold|rosegold|pink gold|red gold|rg|gold rose
gold_=gold|golden
platinum_950_ru=platinum|plat|pt950|pt 950
platinum_900_ir=platinum 900|pt900|pt 900|iridium platinum
platinum_950_co=cobalt platinum|platinum cobalt
palladium_950=palladium|pd950
silver_925=silver|sterling|925|sterling silver
silver_935_argentium=argentium
-=gold fill|gold filled|gold plated|black gold|rose gold plated|titanium|tungsten
color
yellow=yellow
white=white
rose=rose
gem
diamond_lab=lgd|cvd|hpht
diamond_salt_pepper=salt pepper|salt pepper diamond|salt and pepper|galaxy diamond|grey diamond|gray diamond|rustic diamond
diamond_fancy_yellow=canary|yellow diamond|canary diamond
moissanite=moiss|moissy|forever one
cubic_zirconia=cz|zirconia|fake diamond
sapphire_blue=sapphire|cornflower
sapphire_teal=peacock sapphire|montana sapphire|parti sapphire|australian sapphire|mermaid sapphire|blue green sapphire
sapphire_purple=lavender sapphire|lilac sapphire|violet sapphire
sapphire_white=colorless sapphire|colourless sapphire
padparadscha=padparadscha|padparascha|peach sapphire
ruby=pigeon blood
aquamarine=aqua|santa maria
morganite=pink beryl|peach beryl
spinel_red=spinel|pink spinel
spinel_other=grey spinel|gray spinel|lavender spinel|cobalt spinel|blue spinel|black spinel|purple spinel
garnet_red=garnet
garnet_rhodolite=rhodolite|raspberry garnet
garnet_tsavorite=tsavorite|green garnet
garnet_spessartine=spessartine|spessartite|mandarin garnet|hessonite|orange garnet
garnet_demantoid=demantoid
tourmaline_pink=tourmaline|rubellite
tourmaline_green=verdelite|mint tourmaline|chrome tourmaline|watermelon tourmaline
tourmaline_paraiba=paraiba|neon blue tourmaline
topaz_blue=topaz|swiss blue|london blue|london blue topaz|swiss blue topaz
topaz_white=clear topaz
topaz_imperial=precious topaz|sherry topaz
peridot=olivine
quartz_other=smoky quartz|rose quartz|green amethyst|prasiolite|lemon quartz|ametrine
opal_white=opal|crystal opal
opal_ethiopian=welo opal
opal_fire=mexican fire opal
labradorite=spectrolite
iolite=water sapphire
lapis=lapis
onyx=black agate
carnelian=agate|bloodstone
jade=jadeite|nephrite
pearl_freshwater=pearl
pearl_akoya=akoya|japanese pearl
pearl_tahitian=tahitian|black pearl|peacock pearl
pearl_south_sea=south sea|golden pearl|pearl south sea
origin
lab=lab|lab grown|lab created|labgrown|man made|lab made|synthetic|created|chatham
natural=natural|mined|unheated
cut
round=brilliant|rbc|rd
oval=moval
pear=teardrop|tear drop
marquise=navette
princess=princess
cushion=cushion|pillow cut
radiant=radiant
emerald=emerald shape|emerald shaped|octagon|step cut
asscher=asscher|square emerald cut|square emerald
trillion=trilliant|triangle|triangular
cabochon=cab|cabachon
old_mine=old mine|old european|oec|omc|old cut|antique cut
hexagon=hexagonal|hex cut
setting
prong4=4 prong|4 claw|four claw|3 prong|martini|double claw
prong6=6 prong|6 claw|six claw|tiffany style
bezel=rubover|rub over|collet
half_bezel=semi bezel|partial bezel
pave=micropave|micro pave
channel=rail set
shared_prong=shared claw|common prong
flush=gypsy|burnish|star set
bandProfile
d=d shaped|d profile
court=comfort fit|flat court|comfort
finish
polished=high polish|shiny
satin=matte|matt|frosted
milgrain=milgrain|millgrain|beaded edge
quality
extra_fine=extra fine|aaa|top quality|best quality|finest quality
fine=fine quality|high quality
good=good quality
commercial=commercial quality
width
1600=thin band|delicate band|dainty band|slim band|slender band|skinny band|fine band|thin gold band|delicate ring|dainty ring|thin ring|thin shank|thin delicate band|band thin|petite band|narrow band|thin simple band|thin plain band
4000=wide band|thick band|chunky band|bold band|heavy band|broad band|chunky ring|thick ring|band wide|cigar band|wide ring|chunky yellow|chunky gold`
