// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

/** Somebody would overwrite what a colleague changed since they saw it. */
public final class ChangedMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Good good;

    ChangedMeanwhile(Good good) {
        super("the good was changed since it was seen");
        this.good = good;
    }

    /** As it stands now. */
    public Good good() {
        return good;
    }
}
