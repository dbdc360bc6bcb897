// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.identifiers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What the typist of a number may look at again, by the kind it is taken for. */
final class NumberHints {
    private static final int VIN_LENGTH = 17;

    private final IdentifierKind kind;
    private final String typed;
    private final String normal;
    private final List<Hint> hints = new ArrayList<>(2);

    /** @param typed the normal form before I, O and Q of a VIN were read as digits */
    NumberHints(IdentifierKind kind, String typed, String normal) {
        this.kind = kind;
        this.typed = typed;
        this.normal = normal;
    }

    List<Hint> all(boolean strangers) {
        if (strangers) {
            add(Hint.Problem.UNUSUAL_CHARACTER, List.of());
        }
        switch (kind) {
            case IMEI -> imei();
            case VIN -> vin();
            case PLATE -> plate();
            case SERIAL -> serial();
            case FRAME, ENGRAVING, CHIP, UNKNOWN -> {}
        }
        return List.copyOf(hints);
    }

    private void imei() {
        var strange = places(character -> character > '9');
        if (!strange.isEmpty()) {
            add(Hint.Problem.UNUSUAL_CHARACTER, strange);
        }
        if (!Shape.isDigits(normal)) {
            return;
        }
        if (normal.length() < 14) {
            add(Hint.Problem.TOO_SHORT, List.of());
        } else if (normal.length() > 16) {
            add(Hint.Problem.TOO_LONG, List.of());
        } else if (normal.length() == 15 && !CheckDigits.luhn(normal)) {
            checkDigit(text -> Shape.isDigits(text) && CheckDigits.luhn(text));
        }
    }

    private void vin() {
        var strange = places(character -> !CheckDigits.isVinCharacter(character));
        if (!strange.isEmpty()) {
            add(Hint.Problem.UNUSUAL_CHARACTER, strange);
        }
        if (normal.length() != VIN_LENGTH) {
            add(normal.length() < VIN_LENGTH ? Hint.Problem.TOO_SHORT : Hint.Problem.TOO_LONG, List.of());
        } else if (keepsCheckDigit() && CheckDigits.areVinCharacters(normal) && !CheckDigits.vin(normal)) {
            checkDigit(text -> CheckDigits.areVinCharacters(text) && CheckDigits.vin(text));
        }
    }

    /** Only makers in North America must. */
    private boolean keepsCheckDigit() {
        return normal.charAt(0) >= '1' && normal.charAt(0) <= '5';
    }

    private void plate() {
        if (!Plates.isDutch(normal)) {
            add(Hint.Problem.NOT_A_SIDE_CODE, List.of());
        }
    }

    private void serial() {
        if (NotOneItem.isProductCode(normal)) {
            add(Hint.Problem.MAY_NAME_A_PRODUCT, List.of());
        }
    }

    private void checkDigit(Predicate<CharSequence> fits) {
        add(Hint.Problem.CHECK_DIGIT_DOES_NOT_FIT, Misreadings.explaining(normal, fits));
    }

    private void add(Hint.Problem problem, List<Integer> positions) {
        hints.add(new Hint(kind, problem, positions));
    }

    private List<Integer> places(Predicate<Character> strange) {
        var places = new ArrayList<Integer>();
        for (int i = 0; i < typed.length(); i++) {
            if (strange.test(typed.charAt(i))) {
                places.add(i + 1);
            }
        }
        return List.copyOf(places);
    }
}
