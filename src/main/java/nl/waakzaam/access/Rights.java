// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.util.List;

/** A module's table of rights: one bean per module. An endpoint that stands in no table fails the build. */
public interface Rights {
    String module();

    List<Right> table();

    /** Addresses that hold their own proof, so that a form from elsewhere may be posted to them. */
    default List<String> provenByAddress() {
        return List.of();
    }

    /**
     * Patterns of addresses of the API that ask for a proof of their own, which is no token of a machine client and is not
     * read as one.
     */
    default List<String> provenByOwnToken() {
        return List.of();
    }
}
