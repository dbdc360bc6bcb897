// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.time.Instant;
import java.util.List;

/**
 * What a police unit says in its papers, besides what the law wants and the product always says.
 *
 * @param sender who asks and how to reach them: team, address, telephone
 * @param words a paragraph of the unit's own
 */
public record UnitText(long id, String unit, String sender, String words, String proposedBy, Instant proposedAt) {
    /** Its lines, as they were typed. */
    public List<String> senderLines() {
        return sender.lines().toList();
    }
}
