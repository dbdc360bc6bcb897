// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What sort of thing a good is: the categories of the purchase register (art. 2 Besluit art. 437 Sr) and "other". */
public enum Category {
    BICYCLE("fiets"),
    MOPED("bromfiets"),
    MOTORCYCLE("motor"),
    CAR("auto"),
    TELEPHONE("telefoon"),
    COMPUTER("computer"),
    AUDIO_VIDEO("beeld-en-geluid"),
    WATCH("horloge"),
    JEWELLERY("sieraad"),
    METAL("metaal"),
    ART("kunst"),
    TOOL("gereedschap"),
    OTHER("overig");

    private static final Map<String, Category> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Category::code, category -> category));

    private final String code;

    Category(String code) {
        this.code = code;
    }

    /** The code of the API and of files; texts for screens stand under {@code category.CODE}. */
    public String code() {
        return code;
    }

    public static Optional<Category> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
