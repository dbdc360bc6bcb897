// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** How it stands with the footage of one camera. */
public enum FootageState {
    /** The owner got a mail: keep it. */
    NOTIFIED,
    /** The owner cannot be mailed: somebody must go there. */
    UNREACHABLE,
    /** The owner opened the page. */
    SEEN,
    /** The owner was asked to hand it over, and may say no. */
    REQUESTED,
    /** The owner was asked, and would rather not. */
    DECLINED,
    /** The owner must hand it over (art. 126nda Sv). */
    DEMANDED,
    UPLOADED,
    /** The owner looked, and saw nothing of use. */
    NOTHING_FOUND,
    /** It was written over already. */
    OVERWRITTEN,
    /** The owner has it, and police must come for it. */
    TO_COLLECT,
    /** Police have it, and the owner a receipt. */
    RECEIVED,
    /** Nothing comes of it any more. */
    CLOSED;

    private static final Set<FootageState> ENDED = EnumSet.of(NOTHING_FOUND, OVERWRITTEN, RECEIVED, CLOSED);
    private static final Set<FootageState> UNANSWERED = EnumSet.of(NOTIFIED, UNREACHABLE, SEEN, REQUESTED, DEMANDED);

    public boolean isOpen() {
        return !ENDED.contains(this);
    }

    /** Whether the owner still has to say what there is. */
    public boolean isUnanswered() {
        return UNANSWERED.contains(this);
    }

    /** Whether police are done with it. */
    public boolean isOver() {
        return this == RECEIVED || this == CLOSED;
    }

    static String[] open() {
        return Arrays.stream(values())
                .filter(FootageState::isOpen)
                .map(Enum::name)
                .toArray(String[]::new);
    }
}
