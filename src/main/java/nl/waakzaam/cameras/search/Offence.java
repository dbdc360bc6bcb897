// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The classes of offence that police may search cameras for: those for which stored footage may be demanded (art. 126nda Sv)
 * and that the approach to high impact crimes is about. Words stand under {@code cameras.offence.CODE}.
 */
public enum Offence {
    OVERVAL,
    STRAATROOF,
    WONINGINBRAAK,
    PLOFKRAAK,
    GEWELD,
    LEVENSDELICT;

    /** As forms and the API write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Nothing for what is no code. */
    public static Optional<Offence> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
