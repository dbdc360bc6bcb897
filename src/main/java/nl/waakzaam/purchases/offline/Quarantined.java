// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.offline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.platform.RowMoments;
import nl.waakzaam.purchases.PurchaseId;
import nl.waakzaam.purchases.offline.Quarantine.Cause;
import org.jspecify.annotations.Nullable;

/**
 * An entry that was put aside, closed.
 *
 * @param account who entered it, as the device says
 * @param arrivedBy whose session brought it
 * @param reason of a refusal
 */
public record Quarantined(
        PurchaseId id,
        ShopId shop,
        String account,
        UUID device,
        Cause cause,
        Instant arrivedAt,
        String arrivedBy,
        State state,
        @Nullable String reason) {
    /** What the owner decided; texts stand under {@code offline.quarantine.CODE}. */
    public enum State {
        WAITING("wacht"),
        ACCEPTED("aangenomen"),
        REFUSED("geweigerd");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        private static State of(@Nullable Boolean accepted) {
            if (accepted == null) {
                return WAITING;
            }
            return accepted ? ACCEPTED : REFUSED;
        }
    }

    static Quarantined of(ResultSet row, int number) throws SQLException {
        return new Quarantined(
                new PurchaseId(row.getObject("id", UUID.class)),
                new ShopId(row.getObject("shop_id", UUID.class)),
                row.getString("account"),
                row.getObject("device", UUID.class),
                Cause.valueOf(row.getString("cause")),
                RowMoments.get(row, "arrived_at"),
                row.getString("arrived_by"),
                State.of(row.getObject("accepted", Boolean.class)),
                row.getString("reason"));
    }
}
