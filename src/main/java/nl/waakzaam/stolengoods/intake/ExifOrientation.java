// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.jspecify.annotations.Nullable;

/** Which way is up, as the camera noted it in the head of a JPEG (EXIF, segment APP1). */
final class ExifOrientation {
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int MARKER = 0xFF;
    private static final int APP1 = 0xE1;
    private static final int PICTURE_BEGINS = 0xDA;
    private static final int HEAD = 4;

    private ExifOrientation() {}

    /** Up is up for what says nothing of it, or nothing that can be read. */
    static Orientation of(byte[] file) {
        try {
            var noted = find(file);
            return noted == null ? Orientation.TOP_LEFT : noted;
        } catch (RuntimeException broken) {
            return Orientation.TOP_LEFT;
        }
    }

    private static @Nullable Orientation find(byte[] file) {
        int at = 2;
        while (at + HEAD < file.length && unsigned(file[at]) == MARKER && unsigned(file[at + 1]) != PICTURE_BEGINS) {
            int end = at + 2 + (unsigned(file[at + 2]) << Byte.SIZE | unsigned(file[at + 3]));
            var content = Arrays.copyOfRange(file, at + HEAD, end);
            if (unsigned(file[at + 1]) == APP1 && Arrays.equals(content, 0, EXIF.length, EXIF, 0, EXIF.length)) {
                return ExifUtils.getOrientationFromExif(content);
            }
            at = end;
        }
        return null;
    }

    private static int unsigned(byte value) {
        return Byte.toUnsignedInt(value);
    }
}
