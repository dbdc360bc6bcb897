// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.util.EnumSet;
import java.util.Set;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.stolengoods.Category;

/**
 * What the register asks of a good of one category.
 *
 * @param shown the fields that say something of such a good
 * @param required those that may not be empty
 * @param number the number that such a good usually bears
 */
public record Asked(Set<Field> shown, Set<Field> required, IdentifierKind number) {
    /** A field of the form; its code is that of the API. */
    public enum Field {
        MAKE("merk"),
        TYPE("type"),
        COLOUR("kleur"),
        WORDS("omschrijving"),
        NUMBER("kenmerken"),
        PLATE("kenteken");

        private final String code;

        Field(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    private static final Set<Field> ITEM = EnumSet.of(Field.MAKE, Field.TYPE, Field.COLOUR, Field.NUMBER, Field.WORDS);
    private static final Set<Field> VEHICLE = EnumSet.allOf(Field.class);
    private static final Set<Field> MATTER = EnumSet.of(Field.WORDS, Field.COLOUR, Field.NUMBER);

    public static Asked of(Category category) {
        return switch (category) {
            case BICYCLE -> new Asked(ITEM, EnumSet.of(Field.MAKE, Field.COLOUR), IdentifierKind.FRAME);
            case MOPED, MOTORCYCLE, CAR -> new Asked(VEHICLE, EnumSet.of(Field.MAKE), IdentifierKind.VIN);
            case TELEPHONE -> new Asked(ITEM, EnumSet.of(Field.MAKE, Field.TYPE), IdentifierKind.IMEI);
            case COMPUTER, AUDIO_VIDEO, WATCH, TOOL -> new Asked(ITEM, EnumSet.of(Field.MAKE), IdentifierKind.SERIAL);
            case JEWELLERY, METAL, ART -> new Asked(MATTER, EnumSet.of(Field.WORDS), IdentifierKind.ENGRAVING);
            case OTHER -> new Asked(ITEM, EnumSet.of(Field.WORDS), IdentifierKind.UNKNOWN);
        };
    }
}
