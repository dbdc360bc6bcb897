// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.owners;

/** What somebody may do with the cameras of an owner; each may what those below may. */
public enum OwnerRole {
    /** Reads. */
    READER,
    /** Adds, changes and withdraws cameras and places, and says that all of it is right. */
    MANAGER,
    /** Invites and removes colleagues, changes the contact, and withdraws all of it. */
    OWNER;

    public boolean may(OwnerRole needed) {
        return compareTo(needed) >= 0;
    }
}
