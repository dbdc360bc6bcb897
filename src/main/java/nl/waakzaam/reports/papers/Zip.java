// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A report in all its forms, as one file. */
final class Zip {
    private Zip() {}

    /**
     * By extension; each is called {@code verslag}.
     *
     * @param forms the content by extension
     */
    static byte[] of(Map<String, byte[]> forms) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var form : new TreeMap<>(forms).entrySet()) {
                zip.putNextEntry(new ZipEntry("verslag." + form.getKey()));
                zip.write(form.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
