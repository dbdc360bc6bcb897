// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.bulk.sheets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A packed spreadsheet (OOXML, OpenDocument) of which every part was unpacked once and counted, whatever its directory
 * says: a file that unpacks to more than {@value #MOST_UNPACKED} bytes is refused before anything reads it.
 *
 * @param content the part that holds the cells of an OpenDocument spreadsheet; empty for an OOXML one
 */
record PackedSheet(byte[] content, boolean isOds) {
    static final long MOST_UNPACKED = 120_000_000;
    private static final int MOST_PARTS = 1_000;
    private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";

    static PackedSheet open(byte[] file) {
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            measure(zip);
            if (isPart(zip, "xl/workbook.xml")) {
                return new PackedSheet(new byte[0], false);
            }
            if (new String(part(zip, "mimetype"), StandardCharsets.US_ASCII).startsWith(ODS)) {
                return new PackedSheet(part(zip, "content.xml"), true);
            }
        } catch (IOException | RuntimeException broken) {
            throw broken instanceof UnreadableSheet told ? told : new UnreadableSheet("bulk.file.broken");
        }
        throw new UnreadableSheet("bulk.file.kind");
    }

    private static void measure(ZipFile zip) throws IOException {
        var left = MOST_UNPACKED;
        var parts = Collections.list(zip.getEntries());
        for (var part : parts) {
            left -= size(zip, part, left);
            if (left < 0 || parts.size() > MOST_PARTS) {
                throw new UnreadableSheet("bulk.file.unpacked");
            }
        }
    }

    private static long size(ZipFile zip, ZipArchiveEntry part, long most) throws IOException {
        long size = 0;
        var buffer = new byte[64 * 1024];
        try (var in = zip.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0 && size <= most; read = in.read(buffer)) {
                size += read;
            }
        }
        return size;
    }

    private static boolean isPart(ZipFile zip, String name) {
        return zip.getEntry(name) != null;
    }

    private static byte[] part(ZipFile zip, String name) throws IOException {
        @Nullable ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            return new byte[0];
        }
        try (var in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }
}
