// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.bulk.sheets;

import java.io.IOException;
import java.io.OutputStream;
import nl.waakzaam.site.Ods;

/** How a list is written. It is recognised by what is in the file, never by its name. */
public enum SheetFormat {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ODS(Ods.MEDIA_TYPE),
    /** Lines sent by a machine; see the API. */
    JSON("application/json");

    private static final int[] OLD_EXCEL = {0xD0, 0xCF, 0x11, 0xE0};

    private final String mediaType;

    SheetFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What a file name of it ends in. */
    public String ending() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Refuses with {@link UnreadableSheet} what is none of the formats, or unpacks to more than a stock list holds. */
    public static SheetRows open(byte[] file) {
        if (begins(file, OLD_EXCEL)) {
            throw new UnreadableSheet("bulk.file.old");
        }
        if (!begins(file, 'P', 'K')) {
            return CsvRows.open(file);
        }
        var packed = PackedSheet.open(file);
        return packed.isOds() ? new OdsRows(packed.cells()) : XlsxRows.open(file);
    }

    /** Writes the rows of one sheet; closing the writer ends the file. */
    public SheetWriter writer(OutputStream out, char separator) throws IOException {
        return switch (this) {
            case CSV -> new CsvSheetWriter(out, separator);
            case XLSX -> new XlsxSheetWriter(out);
            case ODS -> new OdsSheetWriter(out);
            case JSON -> throw new IllegalStateException("lines of the API are no sheet");
        };
    }

    static boolean begins(byte[] file, int... marks) {
        for (int i = 0; i < marks.length; i++) {
            if (file.length <= i || (file[i] & 0xFF) != marks[i]) {
                return false;
            }
        }
        return true;
    }
}
