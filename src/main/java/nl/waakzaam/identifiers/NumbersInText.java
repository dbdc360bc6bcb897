// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.identifiers;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the numbers of goods in running text: first those that are named ("framenummer: BA 1234567"), then those whose
 * build gives them away (IMEI with a fitting check digit, VIN, plate with hyphens, Dutch frame number). Dates, telephone
 * numbers, amounts and report numbers are not built so; a serial number without its name is left to the person.
 */
final class NumbersInText {
    private static final int LONGEST_TEXT = 20_000;
    private static final String VALUE = "(?:\\s+is)?[\\s:=#.]{1,4}([\\p{Alnum}](?:[\\p{Alnum} /-]|\\.(?!\\s)){2,40})";
    private static final String ENDS = "(?:^|[^\\p{Alnum}])";

    /** A named value ends where ordinary words begin: at a word of letters only, or at punctuation before a space. */
    private static final Pattern TAIL = Pattern.compile("(?:[.,;]? +\\p{Alpha}{2,}(?![\\p{Alnum}]).*|[ ./-]+)$");

    private static final Map<IdentifierKind, Pattern> NAMED = Map.of(
            IdentifierKind.IMEI, named("imei(?:[- ]?(?:nummer|number|nr))?"),
            IdentifierKind.VIN, named("(?:vin|chassis[- ]?(?:nummer|number|nr)|voertuigidentificatienummer)"),
            IdentifierKind.PLATE, named("(?:kenteken|license plate|number plate)"),
            IdentifierKind.FRAME, named("frame[- ]?(?:nummer|number|nr)"),
            IdentifierKind.SERIAL, named("(?:serie[- ]?(?:nummer|nr)|serial(?:[- ]?number)?|s/n)"),
            IdentifierKind.ENGRAVING, named("(?:gravering|engraving|postcodegravering)"),
            IdentifierKind.CHIP, named("chip[- ]?(?:nummer|number|nr)?"));

    private static final Pattern IMEI = Pattern.compile("(?<![\\p{Alnum}+])\\d(?:[ /.-]?\\d){14}(?![\\p{Alnum}])");
    private static final Pattern WORD = Pattern.compile("(?<![\\p{Alnum}-])[\\p{Alnum}-]{6,20}(?![\\p{Alnum}-])");
    private static final Pattern SPACED_FRAME =
            Pattern.compile("(?<![\\p{Alnum}])\\p{Upper}{2} ?\\d{7}(?![\\p{Alnum}])");

    private final String text;
    private final TreeMap<Integer, FoundNumber> found = new TreeMap<>();

    NumbersInText(String text) {
        this.text = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }

    List<FoundNumber> all() {
        NAMED.forEach((kind, pattern) -> pattern.matcher(text).results().forEach(match -> {
            var value = TAIL.matcher(match.group(1)).replaceFirst("");
            add(kind, match.start(1), value, hasDigit(value));
        }));
        byBuild(IdentifierKind.IMEI, IMEI.matcher(text));
        byBuild(IdentifierKind.FRAME, SPACED_FRAME.matcher(text));
        byBuild(IdentifierKind.VIN, WORD.matcher(text));
        byBuild(IdentifierKind.PLATE, WORD.matcher(text));
        return found.values().stream().distinct().toList();
    }

    private void byBuild(IdentifierKind kind, Matcher matcher) {
        while (matcher.find()) {
            add(kind, matcher.start(), matcher.group(), isBuiltAs(kind, matcher.group()));
        }
    }

    private static boolean isBuiltAs(IdentifierKind kind, String raw) {
        var normal = NumberReader.asVin(Identifiers.normal(raw));
        return switch (kind) {
            case IMEI -> normal.length() == 15 && CheckDigits.luhn(normal);
            case VIN -> Shape.isVin(normal) && !Shape.isDigits(normal);
            case PLATE -> Plates.format(normal).equalsIgnoreCase(raw) && raw.indexOf('-') > 0;
            default -> Shape.isDutchFrame(normal);
        };
    }

    private void add(IdentifierKind kind, int at, String raw, boolean is) {
        var before = found.floorEntry(at);
        boolean covered =
                before != null && before.getKey() + before.getValue().raw().length() > at;
        if (is && !covered && Identifiers.read(kind, raw) instanceof Reading.Number) {
            found.put(at, new FoundNumber(kind, raw));
        }
    }

    private static boolean hasDigit(String value) {
        return value.chars().anyMatch(Character::isDigit);
    }

    private static Pattern named(String name) {
        return Pattern.compile(ENDS + name + VALUE, Pattern.CASE_INSENSITIVE);
    }
}
