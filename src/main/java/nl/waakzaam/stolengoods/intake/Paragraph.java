// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.identifiers.Identifiers;
import nl.waakzaam.identifiers.Reading;

/**
 * Finds the numbers of goods in running text, as in "mijn Gazelle met framenummer BA 1234567 is weg": what stands behind
 * a word for a number, and what is a number by its own shape. The text itself is kept nowhere: it may name people.
 */
final class Paragraph {
    private static final Map<String, IdentifierKind> WORDS = Map.ofEntries(
            Map.entry("imei", IdentifierKind.IMEI),
            Map.entry("frame", IdentifierKind.FRAME),
            Map.entry("rijwiel", IdentifierKind.FRAME),
            Map.entry("serie", IdentifierKind.SERIAL),
            Map.entry("serial", IdentifierKind.SERIAL),
            Map.entry("chassis", IdentifierKind.VIN),
            Map.entry("vin", IdentifierKind.VIN),
            Map.entry("kenteken", IdentifierKind.PLATE),
            Map.entry("graver", IdentifierKind.ENGRAVING),
            Map.entry("gravering", IdentifierKind.ENGRAVING),
            Map.entry("gegraveerd", IdentifierKind.ENGRAVING),
            Map.entry("chip", IdentifierKind.CHIP));

    /** A word for a number, "is" and the like, then the number: its first part, and further parts that hold a digit. */
    private static final Pattern NAMED = Pattern.compile(
            "\\b(imei|frame|rijwiel|serie|serial|chassis|vin|kenteken|gravering|gegraveerd|graver|chip)"
                    + "(?:[- ]?(?:nummers?|nrs?\\b\\.?|number|no\\b\\.?))?"
                    + "(?:[\\s:=,]|\\b(?:is|was|luidt|van|met|code)\\b){1,6}"
                    + "([\\p{Alnum}][\\p{Alnum}/.-]*(?: [\\p{Alnum}/.-]*\\d[\\p{Alnum}/.-]*)*)",
            Pattern.CASE_INSENSITIVE);

    /** What could be an IMEI, a VIN, a plate or a frame number by its shape. */
    private static final Pattern SHAPED =
            Pattern.compile("(?<![\\p{Alnum}+-])(?:\\d(?:[ -]?\\d){13,15}|[A-HJ-NPR-Z0-9]{17}|[A-Z]{2} ?\\d{7}"
                    + "|[A-Z0-9]{1,3}-[A-Z0-9]{2,3}-[A-Z0-9]{1,2})(?![\\p{Alnum}-])");

    private Paragraph() {}

    /** A number in the text, in the order of the text. */
    record Found(int at, IdentifierKind kind, String value) {}

    static List<Found> numbersIn(String text) {
        var found = named(text);
        shaped(text).stream()
                .filter(candidate -> found.stream().noneMatch(other -> overlap(candidate, other)))
                .forEach(found::add);
        found.sort(Comparator.comparingInt(Found::at));
        return List.copyOf(found);
    }

    private static List<Found> named(String text) {
        var found = new ArrayList<Found>();
        var match = NAMED.matcher(text);
        while (match.find()) {
            var kind = WORDS.getOrDefault(match.group(1).toLowerCase(java.util.Locale.ROOT), IdentifierKind.UNKNOWN);
            var value = withoutEnd(match.group(2));
            if (value.chars().anyMatch(Character::isDigit) && Identifiers.read(kind, value) instanceof Reading.Number) {
                found.add(new Found(match.start(2), kind, value));
            }
        }
        return found;
    }

    private static List<Found> shaped(String text) {
        var found = new ArrayList<Found>();
        var match = SHAPED.matcher(text);
        while (match.find()) {
            if (Identifiers.read(IdentifierKind.UNKNOWN, match.group()) instanceof Reading.Number number
                    && number.hints().isEmpty()
                    && ofOneItem(number.keys().getFirst().kind())) {
                found.add(new Found(match.start(), number.keys().getFirst().kind(), match.group()));
            }
        }
        return found;
    }

    private static boolean ofOneItem(IdentifierKind kind) {
        return switch (kind) {
            case IMEI, VIN, PLATE, FRAME -> true;
            case SERIAL, ENGRAVING, CHIP, UNKNOWN -> false;
        };
    }

    private static boolean overlap(Found one, Found other) {
        return one.at() < other.at() + other.value().length()
                && other.at() < one.at() + one.value().length();
    }

    private static String withoutEnd(String value) {
        var end = value.length();
        while (end > 0 && ".-/".indexOf(value.charAt(end - 1)) >= 0) {
            end--;
        }
        return value.substring(0, end);
    }
}
