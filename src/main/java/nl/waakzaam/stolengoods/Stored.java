// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import java.util.Map;
import nl.waakzaam.stolengoods.GoodVersion.SourceName;

/**
 * What became of delivered versions.
 *
 * @param ids the goods that were written, by the name their source gives them
 * @param added how many of them are new
 * @param older how many versions were ignored because the register holds the same or a later one
 */
public record Stored(Map<SourceName, Long> ids, int added, int older) {
    public int changed() {
        return ids.size() - added;
    }
}
