// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage.vault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An archive in an archive, deeper than scanners look ({@code MaxRecursion} of ClamAV is 17, and 100 at most): a scanner that
 * finds nothing in it does not say what it skips.
 */
final class Nested {
    private static final int DEPTH = 101;
    private static final byte[] ARCHIVE = nested();

    private Nested() {}

    static byte[] archive() {
        return ARCHIVE.clone();
    }

    private static byte[] nested() {
        var content = new byte[1];
        for (int depth = 0; depth < DEPTH; depth++) {
            content = zipped(content);
        }
        return content;
    }

    private static byte[] zipped(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(0);
            zip.putNextEntry(new ZipEntry("a"));
            zip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
