import type { RuleParams, Treatment } from '../advice.ts'
import type { AdviceWords, Measures } from './advice-words.ts'

const EMERALD = 'Natürliche Smaragde sind geölt: nur von Hand reinigen, nie mit Ultraschall oder Dampf.'

const TREATED: Record<Treatment, string> = {
  heated: 'erhitzt',
  irradiated: 'bestrahlt',
  dyed: 'gefärbt',
  stabilized: 'stabilisiert',
  treated: 'behandelt',
}

const widthFor = ({ leastUm }: { leastUm: number }, { mm }: Measures): string =>
  `Damit diese Steine halten, muss die Schiene mindestens ${mm(leastUm)} breit sein.`

export const deadlineInGerman = (
  { days, rushPercent }: RuleParams['deadline'],
  { percent }: Pick<Measures, 'percent'>,
): string =>
  `Üblich sind ${days} ${days === 1 ? 'Tag' : 'Tage'}, das hier ist früher. Vielleicht geht es als Eilauftrag, oft etwa ${percent(rushPercent)} teurer, oder mit einer Fassung ab Lager.`

export const adviceInGerman: AdviceWords = {
  rules: {
    shank_min: ({ measure, actualUm, advisedUm }, { mm }) =>
      measure === 'thicknessUm'
        ? `Eine ${mm(actualUm)} starke Schiene verbiegt sich im Alltag. Mit ${mm(advisedUm)} bleibt sie in Form.`
        : `Eine ${mm(actualUm)} breite Schiene ist früh durchgetragen. Auch ${mm(advisedUm)} wirken noch zierlich.`,
    mens_shank: ({ advisedUm }, { mm }) =>
      `Eine breite Schiene trägt sich mit etwa ${mm(advisedUm)} Stärke besser.`,
    wide_size_up: () =>
      'Eine so breite Schiene sitzt enger: Die meisten nehmen sie eine viertel bis halbe US-Größe weiter.',
    big_stone_narrow: () =>
      'Ein so großer Stein dreht sich auf einer schmalen Schiene weg. Eine breitere hält ihn oben.',
    comfort_narrow: () =>
      'Bei einer so schmalen Schiene ist die innen bombierte Form kaum zu spüren. Ein D-Profil sieht genauso aus.',
    cast_wall: () => 'So dünnes Metall lässt sich nicht gut gießen.',
    pave_width: widthFor,
    channel_wall: widthFor,
    pave_depth: ({ leastUm }, { mm }) =>
      `Damit diese Steine halten, muss die Schiene mindestens ${mm(leastUm)} stark sein.`,
    eternity_count: () => 'Um diesen Finger passen nicht so viele Steine.',
    halo_count: () => 'Um den Hauptstein passen nicht so viele Steine.',
    sit_height: () => 'Dieser Stein sitzt hoch über dem Finger und bleibt hin und wieder hängen.',
    silver_prongs: () =>
      'Krappen aus Silber biegen sich im Alltag auf, und Steine gehen verloren. Sicher hält eine Zargenfassung, oder Gold.',
    prong_count: () => 'Vier Krappen sind wenig für einen so großen Stein. Sechs halten ihn sicherer.',
    v_prong: () =>
      'Die Spitzen dieser Form brechen leicht aus. V-Krappen oder eine Zargenfassung schützen sie.',
    soft_ring: ({ isSoft }) =>
      isSoft
        ? 'Dieser Stein ist weich: Im Alltag bekommt er Kratzer und Ausbrüche. Eine Zargenfassung schützt seinen Rand.'
        : 'Dieser Stein verliert bei starker Beanspruchung seine Politur. Legen Sie ihn bei grober Arbeit ab.',
    micropave_warn: () =>
      'So kleine Steine gehen im Alltag öfter verloren. Rechnen Sie damit, ab und zu einen ersetzen zu lassen.',
    melee_tolerance: () => 'So kleine Steine werden enger sortiert und kosten für ihr Gewicht mehr.',
    center_fit: () => 'Dieser Stein ist breiter als der Finger und drückt auf die Nachbarfinger.',
    customer_stone: () =>
      'Der Goldschmied misst und prüft Ihren Stein zuerst. Das Fassen geschieht auf Ihr Risiko.',
    emerald: ({ isExposed }) => (isExposed ? `${EMERALD} Eine Zargenfassung schützt den Rand.` : EMERALD),
    pearl: () =>
      'Eine Perle am Ring ist auf einen Stift geklebt und bekommt leicht Kratzer: Sie ist nichts für jeden Tag.',
    opal: ({ isHydrophane }) =>
      isHydrophane
        ? 'Dieser Opal saugt Wasser auf und kann trüb werden: Halten Sie ihn trocken, fern von Hitze und Ultraschall.'
        : 'Opal verträgt keine Hitze, keine plötzliche Kälte und keinen Ultraschall. Reinigen Sie ihn mit einem weichen Tuch.',
    treatment_disclosure: ({ treatment }) =>
      `Solche Steine werden meist ${TREATED[treatment]}, damit sie schöner wirken. Der Goldschmied sagt Ihnen, was mit Ihrem gemacht wurde.`,
    white_rhodium: () =>
      'Weißgold wird rhodiniert, alle ein bis zwei Jahre aufs Neue. Etwa jeder achte Mensch reagiert auf das Nickel darin.',
    mixed_metal: () =>
      'Zwei Metalle zu verbinden ist aufwendiger, und eine Rhodinierung nutzt sich an der Naht zuerst ab.',
    rose_brittle: () =>
      'Roségold lässt sich nur schwer an einen so weichen Stein anreiben. Gelbgold ist schonender.',
    eternity_resize: () =>
      'Ein Ring mit Steinen rundum lässt sich nicht weiten oder verkleinern. Messen Sie den Finger vorher, oder lassen Sie die Rückseite glatt.',
    heat_stones: () =>
      'Dieser Stein verträgt die Hitze einer Weitenänderung nicht und muss dafür ausgefasst werden: Messen Sie genau.',
    pave_resize: () =>
      'Eine mit kleinen Steinen besetzte Schiene lässt sich höchstens um eine halbe US-Größe ändern: Messen Sie genau.',
    plain_resize: () =>
      'Eine Schätzung genügt vorerst: Dieser Ring lässt sich später um etwa zwei US-Größen ändern.',
    earring_weight: ({ eachMilligrams }, { grams }) =>
      `Mit je etwa ${grams(eachMilligrams)} ziehen diese Ohrringe am Ohr. Mit einer Klappbrisur tragen sie sich besser.`,
    chain_strength: ({ hangingMilligrams, chainUm }, { grams, mm }) =>
      `Ein ${grams(hangingMilligrams)} schwerer Anhänger scheuert eine ${mm(chainUm)} starke Kette durch.`,
    bracelet_clasp: () => 'Ein so schweres Armband bekommt ein Kastenschloss mit Sicherheitsacht.',
    stud_size: ({ pairPoints }, { carats }) =>
      `Ohrstecker werden im Handel nach dem Gewicht des Paars benannt: Das hier sind zusammen ${carats(pairPoints)}.`,
    engrave_min: () => 'Auf einer so schmalen Schiene sind Buchstaben zu klein zum Lesen.',
    engraving_length: ({ letters }) =>
      letters > 0 ? `Hier ist Platz für etwa ${letters} Zeichen.` : 'Hier ist kein Platz für eine Gravur.',
    deadline: deadlineInGerman,
  },
  fixes: {
    set_width: ({ widthUm }, { mm }) => `${mm(widthUm)} breit machen`,
    set_thickness: ({ thicknessUm }, { mm }) => `${mm(thicknessUm)} stark machen`,
    set_least_width: ({ widthUm }, { mm }) => `Mindestens ${mm(widthUm)} breit machen`,
    d_shape: () => 'D-Profil nehmen',
    fewer_stones: () => 'So viele nehmen, wie passen',
    bezel: () => 'Zargenfassung nehmen',
    six_prongs: () => 'Sechs Krappen nehmen',
    half_eternity: () => 'Steine nur halb herum',
    nickel_free: () => 'Nickelfreies Weißgold nehmen',
  },
}
