// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.identifiers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Recognises what people type where there is no number, in Dutch and English, misspelt too. Safe by two rules: a value
 * with a digit other than zero is always a number ({@code NONO1234}, {@code MISSING1}), and of a value in letters every
 * word must be known, one of them saying that the number lacks.
 */
final class Placeholders {
    private static final Set<String> LACKING = words("""
            ONBEKEND UNKNOWN ABSENT GEEN GEENE NIET NIKS NONE NOT NO NON NOPE NEE NVT NA NB NNB TBD TBA TBC NIL NULL
            MISSING ONTBREEKT ONTBREKEND DONT DON DUNNO LEEG EMPTY BLANK UNSURE ZONDER WITHOUT VOLGT FOLLOWS
            UNAVAILABLE ONLEESBAAR UNREADABLE ILLEGIBLE ABSANT ABSEND ABSCENT AFWEZIG UNKOWN UNKNOW ONBEKENT VERGETEN
            FORGOTTEN KWIJT UNREGISTERED NOTHING UNK UNDEFINED ONDUIDELIJK UNCLEAR""");
    private static final Set<String> FILLING = words("""
            IK I WEET HET DE EEN IT THE A AN IS OF OR EN AND OP ON IN VAN MIJ MIJN MY DIT DAT THIS THAT WAS HEEFT HAS HAVE
            HAD HEB ER ZIT STAAT FIETS BIKE BICYCLE FRAME FRAMENUMMER SERIE SERIAL SERIENUMMER NUMMER NUMMERS NUMBER
            NUMBERS NR CHASSIS CHASSISNUMMER IMEI VIN KENTEKEN PLATE BEKEND KNOW KNOWN KNOWS AANWEZIG PRESENT AVAILABLE
            BESCHIKBAAR VISIBLE ZICHTBAAR LEESBAAR READABLE LEGIBLE MADE GEMAAKT MET WITH TE VINDEN FIND FOUND GEVONDEN
            APPLICABLE VAN TOEPASSING T N V S MEER ANYMORE YET NOG LATER SURE ZEKER GRAVERING ENGRAVING CHIP CHIPNUMMER
            TELEFOON PHONE DO DOES MANUFACTURED BUILT PROVIDED GIVEN OPGEGEVEN INGEVULD FILLED AT ALL TO BE DETERMINED
            SERIALNUMBER FRAMENUMBER SERIENR FRAMENR HAVENT HASNT""");
    private static final Set<String> LABELS = words("""
            NUMMER NUMBER FRAMENUMMER SERIENUMMER CHASSISNUMMER SERIALNUMBER FRAMENUMBER KENTEKEN IMEI CHIPNUMMER
            GRAVERING SERIENR FRAMENR""");
    private static final Set<String> PHRASES = words("""
            GEENNUMMER GEENNR GEENFRAMENUMMER GEENSERIENUMMER GEENKENTEKEN WEETNIET WEETIKNIET WEETHETNIET IKWEETHETNIET
            IKWEETNIET NIETBEKEND NIETAANWEZIG NIETTEVINDEN NIETLEESBAAR NIETZICHTBAAR NIETVANTOEPASSING NOGONBEKEND
            IDONTKNOW IDONTKNOWIT IDUNNO DONTKNOW DONTKNOWIT NOTKNOWN NOTAVAILABLE NOTAPPLICABLE NOTPRESENT NOTVISIBLE
            NONUMBER NOSERIAL NOSERIALNUMBER NOFRAMENUMBER MADEWITHOUTSERIAL WITHOUTSERIAL ZONDERNUMMER NUMMERVOLGT
            ONBEKENDNUMMER""");
    /** One slip away from names on bicycles: {@code Ascent}, {@code Fellows}. */
    private static final Set<String> NEAR_A_MAKE = words("ABSCENT FOLLOWS");

    private static final List<String> LONG_LACKING = LACKING.stream()
            .filter(word -> word.length() >= 7 && !NEAR_A_MAKE.contains(word))
            .toList();

    private Placeholders() {}

    static boolean isOne(String raw, String normal) {
        if (!couldBe(normal)) {
            return false;
        }
        if (normal.isEmpty()) {
            return raw.indexOf('?') >= 0 || raw.indexOf('*') >= 0;
        }
        return isRepeated(normal)
                || LACKING.contains(normal)
                || LABELS.contains(normal)
                || PHRASES.contains(normal)
                || isMisspelt(normal)
                || saysThatItLacks(raw);
    }

    /** No digit but zero. */
    private static boolean couldBe(String normal) {
        for (int i = 0; i < normal.length(); i++) {
            if (normal.charAt(i) >= '1' && normal.charAt(i) <= '9') {
                return isRepeated(normal);
            }
        }
        return true;
    }

    /** Noughts or crosses, or any one character five times or more. */
    private static boolean isRepeated(String normal) {
        char first = normal.isEmpty() ? 0 : normal.charAt(0);
        for (int i = 0; i < normal.length(); i++) {
            if (normal.charAt(i) != first) {
                return false;
            }
        }
        return first == '0' || (first == 'X' && normal.length() > 1) || normal.length() >= 5;
    }

    private static boolean isMisspelt(String normal) {
        return PHRASES.stream().anyMatch(phrase -> isNearly(normal, phrase))
                || LONG_LACKING.stream().anyMatch(word -> isNearly(normal, word));
    }

    /** One slip in seven letters, two in eleven; the first letter stands or stands second. */
    private static boolean isNearly(String typed, String word) {
        int slips = word.length() >= 11 ? 2 : 1;
        return word.length() >= 7
                && Math.abs(typed.length() - word.length()) <= slips
                && beginsAs(typed, word)
                && Edits.distance(typed, word) <= slips;
    }

    private static boolean beginsAs(String typed, String word) {
        return typed.charAt(0) == word.charAt(0)
                || (typed.charAt(0) == word.charAt(1) && typed.charAt(1) == word.charAt(0));
    }

    private static boolean saysThatItLacks(String raw) {
        var words = raw.toUpperCase(Locale.ROOT).replaceAll("['’`´]", "").split("[^\\p{L}\\p{N}]+");
        boolean lacks = false;
        for (var word : words) {
            var normal = NormalForm.of(word).text();
            boolean lacking = LACKING.contains(normal)
                    || LONG_LACKING.stream().anyMatch(known -> isNearly(normal.isEmpty() ? " " : normal, known));
            if (!lacking && !FILLING.contains(normal) && !normal.chars().allMatch(c -> c == '0')) {
                return false;
            }
            lacks |= lacking;
        }
        return lacks;
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
