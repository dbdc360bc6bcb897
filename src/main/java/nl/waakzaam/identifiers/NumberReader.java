// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.identifiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns a normal form into the keys it is searched by. */
final class NumberReader {
    private static final int IMEI_KEY = 14;

    private final IdentifierKind stated;
    private final String typed;
    private final String normal;
    private final List<IdentifierKey> keys = new ArrayList<>(2);

    NumberReader(IdentifierKind stated, String typed) {
        this.stated = stated;
        this.typed = typed;
        this.normal = stated == IdentifierKind.IMEI ? asImei(typed) : asVin(typed);
    }

    Reading.Number read(String raw, boolean strangers) {
        var kind = stated == IdentifierKind.UNKNOWN ? candidates(normal).getFirst() : stated;
        if (isWholeImei(normal)) {
            add(IdentifierKind.IMEI, normal.substring(0, IMEI_KEY));
        } else {
            if (mayHoldImei()) {
                add(IdentifierKind.IMEI, normal.substring(0, IMEI_KEY));
            }
            add(kind, normal);
        }
        return new Reading.Number(
                raw, List.copyOf(keys), slipped(), new NumberHints(kind, typed, normal).all(strangers));
    }

    /** Fifteen digits that are keyed as an IMEI are near it by that key; all others only by this one. */
    private Optional<SlippedImei> slipped() {
        var keyed = keys.getFirst().kind() == IdentifierKind.IMEI && normal.length() == IMEI_KEY + 1;
        return keyed || normal.length() != IMEI_KEY + 1 && !mayHoldImei() ? Optional.empty() : SlippedImei.of(normal);
    }

    /**
     * Fifteen digits that fit are keyed by fourteen whatever they were called. Others only where they were called an IMEI
     * or begin as one: the last digit of a long serial number is no check digit, and without it ten neighbours of a
     * series would be one.
     */
    private boolean mayHoldImei() {
        if (normal.length() < IMEI_KEY || normal.length() > 16 || !Shape.isDigits(normal)) {
            return false;
        }
        return stated == IdentifierKind.IMEI
                || (stated == IdentifierKind.UNKNOWN && Shape.beginsAsImei(normal) && !Shape.isChip(normal));
    }

    private void add(IdentifierKind kind, String value) {
        if (keys.isEmpty() || !keys.getFirst().normal().equals(value)) {
            keys.add(new IdentifierKey(kind, value, Folding.fold(value)));
        }
    }

    private static boolean isWholeImei(String normal) {
        return normal.length() == 15 && Shape.isDigits(normal) && CheckDigits.luhn(normal);
    }

    /** What was called an IMEI and is as long, with its look-alikes read as the digits that it must have; others as they are. */
    private static String asImei(String typed) {
        var digits = Folding.fold(typed);
        boolean whole = digits.length() >= IMEI_KEY && digits.length() <= IMEI_KEY + 2;
        return whole && Shape.isDigits(digits) ? digits : typed;
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
        if (Shape.isDigits(normal)) {
            return digitCandidates(normal);
        }
        if (Shape.isVin(normal)) {
            return List.of(IdentifierKind.VIN, IdentifierKind.SERIAL);
        }
        if (Plates.isDutch(normal)) {
            return List.of(IdentifierKind.PLATE, IdentifierKind.SERIAL);
        }
        return Shape.isDutchFrame(normal)
                ? List.of(IdentifierKind.FRAME, IdentifierKind.SERIAL)
                : List.of(IdentifierKind.SERIAL, IdentifierKind.FRAME, IdentifierKind.ENGRAVING);
    }

    private static List<IdentifierKind> digitCandidates(String digits) {
        boolean imei = isWholeImei(digits)
                || (digits.length() >= IMEI_KEY && digits.length() <= 16 && Shape.beginsAsImei(digits));
        if (Shape.isChip(digits)) {
            return isWholeImei(digits)
                    ? List.of(IdentifierKind.CHIP, IdentifierKind.IMEI, IdentifierKind.SERIAL)
                    : List.of(IdentifierKind.CHIP, IdentifierKind.SERIAL);
        }
        return imei
                ? List.of(IdentifierKind.IMEI, IdentifierKind.SERIAL)
                : List.of(IdentifierKind.SERIAL, IdentifierKind.FRAME);
    }
}
