// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.lists;

import java.util.Map;

/**
 * Where a list stands.
 *
 * @param id of the list on its page
 * @param caption what its rows are
 * @param page its address, without what is asked
 * @param file the address of its files, without the dot and what stands behind it
 * @param kept what else the address says, by the name of the field
 */
public record ListPlace(String id, String caption, String page, String file, Map<String, String> kept) {
    /** A list whose files stand below its page, as {@link FigureList#FILE} has them. */
    public static ListPlace of(String id, String caption, String page, Map<String, String> kept) {
        return new ListPlace(id, caption, page, page + "/lijst", kept);
    }
}
