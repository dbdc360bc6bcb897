// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.util.List;

/** A module's table of rights: one bean per module. An endpoint that stands in no table fails the build. */
public interface Rights {
    String module();

    List<Right> table();
}
