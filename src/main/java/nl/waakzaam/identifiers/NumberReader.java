// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.identifiers;

import java.util.ArrayList;
import java.util.List;

/** One value on its way to keys and hints. */
final class NumberReader {
    private final IdentifierKind stated;
    private final String raw;
    private final String typed;
    private final String normal;
    private final List<IdentifierKey> keys = new ArrayList<>(2);
    private final List<Hint> hints = new ArrayList<>(2);

    NumberReader(IdentifierKind stated, String raw, NormalForm form) {
        this.stated = stated;
        this.raw = raw;
        this.typed = form.text();
        this.normal = asVin(typed);
        if (!form.strangers().isEmpty()) {
            hints.add(new Hint(stated, Hint.Problem.UNUSUAL_CHARACTER, List.of()));
        }
    }

    Reading.Number read() {
        var kind = stated == IdentifierKind.UNKNOWN ? candidates(normal).getFirst() : stated;
        if (Shape.isDigits(normal) && normal.length() >= 14 && normal.length() <= 16) {
            imei();
        }
        key(kind, normal);
        switch (kind) {
            case IMEI -> imeiHints();
            case VIN -> vinHints();
            case PLATE -> plateHints();
            case SERIAL -> serialHints();
            default -> {}
        }
        return new Reading.Number(raw, List.copyOf(keys), List.copyOf(hints));
    }

    /** Seventeen characters built as a VIN, with I, O and Q read as 1, 0 and 0; other values as they are. */
    static String asVin(String typed) {
        if (typed.length() != 17 || Shape.isDigits(typed)) {
            return typed;
        }
        var read = typed.replace('I', '1').replace('O', '0').replace('Q', '0');
        return Shape.isVin(read) ? read : typed;
    }

    static List<IdentifierKind> candidates(String normal) {
        if (Shape.isVin(normal) && !Shape.isDigits(normal)) {
            return List.of(IdentifierKind.VIN, IdentifierKind.SERIAL);
        }
        if (Plates.isDutch(normal)) {
            return List.of(IdentifierKind.PLATE, IdentifierKind.SERIAL);
        }
        if (Shape.isDutchFrame(normal)) {
            return List.of(IdentifierKind.FRAME, IdentifierKind.SERIAL);
        }
        return Shape.isDigits(normal) ? digitCandidates(normal) : List.of(IdentifierKind.SERIAL, IdentifierKind.FRAME);
    }

    private static List<IdentifierKind> digitCandidates(String digits) {
        boolean fits = digits.length() == 15 && CheckDigits.luhn(digits);
        if (Shape.isChip(digits)) {
            return fits
                    ? List.of(IdentifierKind.CHIP, IdentifierKind.IMEI, IdentifierKind.SERIAL)
                    : List.of(IdentifierKind.CHIP, IdentifierKind.SERIAL);
        }
        boolean imei = digits.length() >= 14 && digits.length() <= 16 && Shape.beginsAsImei(digits);
        return fits || imei
                ? List.of(IdentifierKind.IMEI, IdentifierKind.SERIAL)
                : List.of(IdentifierKind.SERIAL, IdentifierKind.FRAME);
    }

    /**
     * Fourteen digits key a telephone. Where the check digit fits they do so for every stated kind; else only where the
     * number was called an IMEI or begins as one, for the rest of a long serial number is no check digit.
     */
    private void imei() {
        boolean fits = normal.length() == 15 && CheckDigits.luhn(normal);
        boolean called = stated == IdentifierKind.IMEI;
        boolean looks = stated == IdentifierKind.UNKNOWN && Shape.beginsAsImei(normal) && !Shape.isChip(normal);
        if (fits || called || looks) {
            key(IdentifierKind.IMEI, normal.substring(0, 14));
        }
        // the whole number is a key of its own only where it may not be an IMEI
    }

    private void key(IdentifierKind kind, String value) {
        boolean wholeOfFitting =
                value.length() == 15 && !keys.isEmpty() && CheckDigits.luhn(value) && Shape.isDigits(value);
        if (!wholeOfFitting && keys.stream().noneMatch(key -> key.normal().equals(value))) {
            keys.add(new IdentifierKey(kind, value, Folding.fold(value)));
        }
    }

    private void imeiHints() {
        if (!Shape.isDigits(normal)) {
            hints.add(new Hint(IdentifierKind.IMEI, Hint.Problem.UNUSUAL_CHARACTER, letters()));
        } else if (normal.length() < 14) {
            hints.add(new Hint(IdentifierKind.IMEI, Hint.Problem.TOO_SHORT, List.of()));
        } else if (normal.length() > 16) {
            hints.add(new Hint(IdentifierKind.IMEI, Hint.Problem.TOO_LONG, List.of()));
        } else if (normal.length() == 15 && !CheckDigits.luhn(normal)) {
            checkDigit(IdentifierKind.IMEI, text -> Shape.isDigits(text) && CheckDigits.luhn(text));
        }
    }

    private void vinHints() {
        if (!typed.equals(normal) || !vinCharacters()) {
            hints.add(new Hint(IdentifierKind.VIN, Hint.Problem.UNUSUAL_CHARACTER, strangeInVin()));
        }
        if (normal.length() != 17) {
            var problem = normal.length() < 17 ? Hint.Problem.TOO_SHORT : Hint.Problem.TOO_LONG;
            hints.add(new Hint(IdentifierKind.VIN, problem, List.of()));
        } else if (normal.charAt(0) >= '1' && normal.charAt(0) <= '5' && vinCharacters() && !CheckDigits.vin(normal)) {
            checkDigit(IdentifierKind.VIN, text -> Shape.isVin(text) && CheckDigits.vin(text));
        }
    }

    private void plateHints() {
        if (!Plates.isDutch(normal)) {
            hints.add(new Hint(IdentifierKind.PLATE, Hint.Problem.NOT_A_SIDE_CODE, List.of()));
        }
    }

    private void serialHints() {
        if (NotOneItem.isProductCode(normal)) {
            hints.add(new Hint(IdentifierKind.SERIAL, Hint.Problem.MAY_NAME_A_PRODUCT, List.of()));
        }
    }

    private void checkDigit(IdentifierKind kind, java.util.function.Predicate<CharSequence> fits) {
        hints.add(new Hint(kind, Hint.Problem.CHECK_DIGIT_DOES_NOT_FIT, Misreadings.explaining(normal, fits)));
    }

    private boolean vinCharacters() {
        return normal.chars().allMatch(character -> CheckDigits.isVinCharacter((char) character));
    }

    private List<Integer> strangeInVin() {
        var places = new ArrayList<Integer>();
        for (int i = 0; i < typed.length(); i++) {
            if (!CheckDigits.isVinCharacter(typed.charAt(i))) {
                places.add(i + 1);
            }
        }
        return List.copyOf(places);
    }

    private List<Integer> letters() {
        var places = new ArrayList<Integer>();
        for (int i = 0; i < normal.length(); i++) {
            if (normal.charAt(i) > '9') {
                places.add(i + 1);
            }
        }
        return List.copyOf(places);
    }
}
