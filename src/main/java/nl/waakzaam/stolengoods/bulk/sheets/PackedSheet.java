// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.bulk.sheets;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A packed spreadsheet (OOXML, OpenDocument) of which every part was unpacked once and counted, whatever its directory
 * says: what unpacks to more than the longest list with ten columns could is refused before anything reads it. A workbook
 * has its texts in memory; an OpenDocument, which takes some 150 bytes for a cell, is read as it is unpacked.
 */
record PackedSheet(byte[] file, boolean isOds) {
    private static final long MOST_OF_A_WORKBOOK = 120_000_000;
    private static final long MOST_OF_AN_OPENDOCUMENT = 300_000_000;
    private static final String CELLS = "content.xml";
    private static final int MOST_PARTS = 1_000;
    private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";

    static PackedSheet open(byte[] file) {
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            var workbook = isPart(zip, "xl/workbook.xml");
            measure(zip, workbook ? MOST_OF_A_WORKBOOK : MOST_OF_AN_OPENDOCUMENT);
            if (workbook || isOds(zip)) {
                return new PackedSheet(file, !workbook);
            }
        } catch (IOException | RuntimeException broken) {
            throw broken instanceof UnreadableSheet told ? told : new UnreadableSheet("bulk.file.broken");
        }
        throw new UnreadableSheet("bulk.file.kind");
    }

    private static boolean isOds(ZipFile zip) throws IOException {
        if (!isPart(zip, "mimetype") || !isPart(zip, CELLS)) {
            return false;
        }
        try (var in = zip.getInputStream(zip.getEntry("mimetype"))) {
            return new String(in.readNBytes(ODS.length()), StandardCharsets.US_ASCII).equals(ODS);
        }
    }

    /** The cells of an OpenDocument spreadsheet, unpacked while they are read. */
    InputStream cells() {
        try {
            var zip = ZipFile.builder().setByteArray(file).get();
            var cells = zip.getInputStream(zip.getEntry(CELLS));
            return new FilterInputStream(cells) {
                @Override
                public void close() throws IOException {
                    try (zip) {
                        super.close();
                    }
                }
            };
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void measure(ZipFile zip, long most) throws IOException {
        var left = most;
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
}
