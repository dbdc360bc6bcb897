// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers;

import java.time.LocalDate;
import java.util.Set;
import nl.waakzaam.stolengoods.Category;
import org.jspecify.annotations.Nullable;

/**
 * A place where a dealer buys, approved by its municipality; it has a purchase register of its own.
 *
 * @param municipality the code of the one it lay in when that approved it; rules are asked with it
 * @param openedOn the first day on which purchases may be registered
 * @param ceasedOn the first day on which they may not any more; null while it trades
 */
public record Shop(
        ShopId id,
        DealerId dealer,
        String tradeName,
        Address address,
        String municipality,
        Set<Category> categories,
        LocalDate openedOn,
        @Nullable LocalDate ceasedOn) {

    /** How a shop stands on a day; texts for screens stand under {@code dealers.state.NAME}. */
    public enum State {
        NOT_YET,
        OPEN,
        CEASED
    }

    public Shop {
        categories = Set.copyOf(categories);
    }

    public State stateOn(LocalDate day) {
        if (ceasedOn != null && !day.isBefore(ceasedOn)) {
            return State.CEASED;
        }
        return day.isBefore(openedOn) ? State.NOT_YET : State.OPEN;
    }

    /** Whether a purchase of that day may be registered: the shop was approved and had not ceased. */
    public boolean mayRegisterOn(LocalDate day) {
        return stateOn(day) == State.OPEN;
    }
}
