// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.util.regex.Pattern;

/**
 * A file that an owner wants to send.
 *
 * @param name without a path before it and without controls
 */
record FileTyped(String name, long length) {
    private static final int LONGEST = 200;
    private static final Pattern PATH = Pattern.compile("^.*[/\\\\]");
    private static final Pattern ODD = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");

    FileTyped {
        var bare =
                ODD.matcher(PATH.matcher(name).replaceFirst("")).replaceAll("").strip();
        name = bare.isEmpty() ? "beelden" : bare.substring(0, Math.min(bare.length(), LONGEST));
    }
}
