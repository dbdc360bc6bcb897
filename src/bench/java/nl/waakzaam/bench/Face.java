// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.awt.Font;
import java.util.Locale;

/** A way in which numbers stand on goods, each drawn in a family of its own, from a package of Debian. */
enum Face {
    PRINTED("DejaVu Sans", "fonts-dejavu-core"),
    BOOK("Liberation Serif", "fonts-liberation"),
    FIXED("Inconsolata", "fonts-inconsolata"),
    ENGRAVED("Routed Gothic", "fonts-routed-gothic"),
    TYPED("GNUTypewriter", "fonts-gnutypewriter");

    private static final int SIZE = 34;

    private final String family;
    private final String source;

    Face(String family, String source) {
        this.family = family;
        this.source = source;
    }

    String family() {
        return family;
    }

    /** Refuses where Java would draw in another family without a word. */
    Font font() {
        return installed(family, source);
    }

    static Font installed(String family, String source) {
        var font = new Font(family, Font.PLAIN, SIZE);
        if (!font.getFamily(Locale.ROOT).equals(family)) {
            throw new IllegalStateException(
                    "This machine has no font %s: apt-get install %s".formatted(family, source));
        }
        return font;
    }
}
