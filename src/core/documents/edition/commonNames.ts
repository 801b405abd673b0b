/**
 * Names that are also common words. Alone and in lower case they are taken for the word; beside another part of the
 * name, after an @, and with a capital they are taken for the name.
 */
export const commonNames: ReadonlySet<string> = new Set(
  `abbot amber angel april archer art august autumn baker ball banks barber basil bass bay bean bell berry best bill
  bird bishop black bliss bloom blossom blue bond booth boss bowman brand branch bridge bridges bright brook brooks
  brown buck bull burns bush butler cain camp candy carol carpenter carter case cash chance chandler charity chase
  chip christian church clay clement cliff cloud cole colt constance cook cooper coral cotton crane crew cross crow
  crystal daisy dale dash dawn day dean dell diamond dick dolly dove drake drew duke eagle early earl earnest east
  ember eve ever faith falcon fall farmer faye fern field fields fig finch fine fish fisher flint flora flower flowers
  ford forest foster fountain fox frank free french frost gale gardener garland garnet gay gene gentry german ginger
  glen glory gold golden good goose grace grand grant gray green grey grove guest guy hall hand harden hardy harmony
  harp hawk hay hazel head heart heath heather hedge hill hills holiday holly holt honor hood hook hope house hunt
  hunter iris ivory ivy jack jade jasmine jay jet jewel jolly joy judge june justice keen key king kitty knight lake
  lamb lance land lane lark laurel law leaf lee liberty light lily lion little lock long lord lorry lotus love low
  luck lucky maple marble march marine mark market marks marsh marshal mason mat may meadow melody mercy merit merry
  mike miles mill miller mills miner mint miracle monk monday moon moor moss nelly nick noble north oak ocean olive
  opal page palm park parker parks parson pat patience pearl penny peace pepper perry peter piper pierce pike pine pink
  poe poet pole pond poole pope poppy porter post potter pound power powers precious price pride prince prior prudence
  queen quick rain ray raven red reed reeves rich ridge ring rise river rivers roads rob robin rock rocky rod roman
  rose rosemary rowan royal ruby rue rush rust sage sailor sally sand sandy saint savage sawyer scarlet school sea
  self serene sharp shaw shell shepherd shore short sierra silver skip skipper sky slate small smart smith snow sonny
  south spark sparks speed spring star stark steel sterling stern stock stone storm story strange street strong sue
  summer summers sunday sunny swan sweet swift sword taylor teal temple terry thorn thyme tide tiger time timber toad
  todd tony tree trinity troop true tuesday tulip turner tyler unity van vale valley vance verity vest victor victory
  violet walker wall wallace ward warden warner wash water waters weaver webb weeks welch well wells west wheat wheeler
  white wild will willow wills wind windy wing winner winter winters wise wolf wood woods woody worth wren wright young
  bach bauer baum berg blum braun engel ernst fischer frei freund gross gut hahn hand hart haus heim herz hirsch hof
  hund jung kaiser kalt klein koch konig krieg kurz lang leicht lieb luft mann mai meister mond neu reich richter ring
  ritter roth sand schmidt schneider schwarz sommer sonntag stein stern stolz tag weber wein weiss winter wolf zimmer
  ami bon beau blanc blanche boulanger bourgeois clair claire cher court dieu fleur fort gentil juste lune marin petit
  pierre prudent roi rouge roux sage soleil vert vin
  alba alma amor blanca blanco bueno bravo campo casa clara cruz delgado dolores dulce esperanza fe flor flores gracia
  guerra jesus leon luna luz mar mora moreno nieves oro paz prado rey reyes rico rios rojo rosa rubio sal salud santos
  sol sola soledad torres victoria vida
  alma amore bella bianchi bianco bruno buono conte costa fiore gallo gatto greco leone luce mancini marino monte moro
  neri rossi rosso russo sala sera serena stella terra vita
  groen groot jong kok lang prins smit zwart
  berg bjorn dag fred frid holm lilja liv lund sol stig sten storm ulf vind
  вера надежда любовь роман лев мир слава роза лилия марина волк заяц зима мороз соловей`
    .split(/\s+/)
    .map((word) => word.normalize('NFC')),
);
