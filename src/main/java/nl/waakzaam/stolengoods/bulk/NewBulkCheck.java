// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.bulk;

import java.util.List;
import java.util.Locale;
import nl.waakzaam.stolengoods.bulk.sheets.SheetFormat;

/**
 * A list as it was read, before anything of it is checked.
 *
 * @param header the names of its columns, sealed
 * @param width cells of its longest line, the header included
 * @param pieces its lines in pieces, sealed
 * @param numbers how many cells hold a number to check
 */
record NewBulkCheck(
        String name,
        SheetFormat format,
        char separator,
        Locale language,
        byte[] header,
        int width,
        List<byte[]> pieces,
        int lines,
        int numbers) {}
